using ClosingGaps.Statistics.Inequality;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>Poverty and inequality of R <c>convey</c> and <c>laeken</c> on the synthetic EU-SILC of Austria.</summary>
internal static class PovertyVectors
{
    private static readonly Lazy<Silc> persons = new(() => new("rb030"));
    private static readonly Lazy<Silc> households = new(() => new("db030"));

    public static readonly Dictionary<string, Action<Vector>> Checks = new(StringComparer.Ordinal)
    {
        ["convey-eusilc-arpt-person"] = v => v.Same("", persons.Value.Line),
        ["convey-eusilc-arpr-person"] = v => v.Same("", persons.Value.Relative(0)),
        ["convey-eusilc-gini-person"] = v =>
        {
            var (design, income) = (persons.Value.Design, persons.Value.Income);
            v.Same("", Inequalities.Gini(design, income, rank: GiniRank.Upper));
        },
        ["convey-eusilc-qsr-household"] = v =>
            v.Same("", Inequalities.ShareRatio(households.Value.Design, households.Value.Income)),
        ["convey-eusilc-fgt0_abs-person"] = v => v.Same("", persons.Value.Fixed(0)),
        ["convey-eusilc-fgt1_abs-person"] = v => v.Same("", persons.Value.Fixed(1)),
        ["convey-eusilc-fgt2_abs-household"] = v => v.Same("", households.Value.Fixed(2)),
        ["convey-eusilc-fgt0_relq-household"] = v => v.Same("", households.Value.Relative(0)),
        ["convey-eusilc-fgt1_relq-household"] = v => v.Same("", households.Value.Relative(1)),
        ["convey-eusilc-fgt2_relq-person"] = v => v.Same("", persons.Value.Relative(2)),
        ["convey-eusilc-fgt0_relm-person"] = v => v.Same("", persons.Value.RelativeToMean(0)),
        ["convey-eusilc-fgt1_relm-household"] = v => v.Same("", households.Value.RelativeToMean(1)),
        ["convey-eusilc-rmpg-household"] = v =>
        {
            var silc = households.Value;
            v.Same("", Poverty.RelativeMedianGap(silc.Design, silc.Income, silc.Line));
        },
        ["convey-eusilc-poormed-household"] = v =>
        {
            var silc = households.Value;
            v.Same("", Poverty.MedianOfPoor(silc.Design, silc.Income, silc.Line));
        },
        ["convey-eusilc-iq50-person"] = v =>
            v.Same("", Linearise.Quantile(persons.Value.Design, persons.Value.Income, 0.5)),
        ["convey-eusilc-iq20-household"] = v =>
            v.Same("", Linearise.Quantile(households.Value.Design, households.Value.Income, 0.2)),
        ["convey-eusilc-isq20-person"] = v =>
            v.Same(
                "",
                Inequalities.TotalOfPoorest(persons.Value.Design, persons.Value.Income, 0.2)
            ),
        ["convey-eusilc-lorenz-person"] = Lorenz,
        ["convey-eusilc-theil-household"] = v =>
        {
            var silc = households.Value;
            v.Same("", Inequalities.Theil(silc.Design, silc.Income, silc.HasIncome));
        },
        ["convey-eusilc-mld-person"] = v =>
        {
            var silc = persons.Value;
            v.Same("", Inequalities.MeanLogDeviation(silc.Design, silc.Income, silc.HasIncome));
        },
        ["convey-eusilc-atk1-household"] = v =>
        {
            var silc = households.Value;
            v.Same("", Inequalities.Atkinson(silc.Design, silc.Income, 1, silc.HasIncome));
        },
        ["convey-eusilc-atk05-person"] = v =>
        {
            var silc = persons.Value;
            v.Same("", Inequalities.Atkinson(silc.Design, silc.Income, 0.5, silc.HasIncome));
        },
        ["convey-eusilc-watts-household"] = v =>
        {
            var silc = households.Value;
            v.Same("", Poverty.Watts(silc.Design, silc.Income, Silc.FixedLine, silc.HasIncome));
        },
        ["convey-eusilc-gpg-person"] = PayGap,
        ["convey-fgt0-by-rb090"] = v =>
        {
            var silc = persons.Value;
            foreach (var sex in (string[])["male", "female"])
            {
                v.Same(
                    sex,
                    Poverty.Fgt(
                        silc.Design,
                        silc.Income,
                        Silc.FixedLine,
                        0,
                        silc.Data.Is("rb090", sex)
                    )
                );
            }
        },
        ["convey-gini-by-db040"] = v =>
        {
            var silc = persons.Value;
            foreach (var state in silc.Data.Texts("db040").Distinct())
            {
                v.Same(
                    state,
                    Inequalities.Gini(
                        silc.Design,
                        silc.Income,
                        silc.Data.Is("db040", state),
                        GiniRank.Upper
                    )
                );
            }
        },
        ["laeken-eusilc-points"] = v =>
        {
            var (design, income) = (persons.Value.Design, persons.Value.Income);
            var line = 0.6 * Linearise.Quantile(design, income, 0.5, rule: QuantileRule.School);
            v.Holds("arpt", line.Value);
            v.Holds("arpr", 100 * Poverty.Fgt(design, income, line, 0).Value);
            v.Holds("gini", 100 * Inequalities.Gini(design, income).Value);
            v.Holds("qsr", Inequalities.ShareRatio(design, income).Value);
            v.Holds("rmpg", 100 * Poverty.RelativeMedianGap(design, income, line).Value);
        },
    };

    private static void Lorenz(Vector vector)
    {
        var silc = persons.Value;
        for (var tenth = 0; tenth <= 10; tenth++)
        {
            var curve = Inequalities.Lorenz(silc.Design, silc.Income, tenth / 10.0);
            vector.Holds($"estimate.{tenth}", curve.Value);
            vector.Holds($"se.{tenth}", curve.StandardError);
        }
    }

    // The reference gives (women − men) / women for this order of its levels; the usual gap is a third.
    private static void PayGap(Vector vector)
    {
        var silc = persons.Value;
        var pay = silc.Data.Column("py010n");
        bool[] Paid(string sex) =>
            [.. silc.Data.Is("rb090", sex).Zip(pay, (isSex, y) => isSex && y > 0)];
        var women = Linearise.Mean(silc.Design, pay, Paid("female"));
        var men = Linearise.Mean(silc.Design, pay, Paid("male"));
        vector.Same("", (women - men) / women);
        var usual = (men - women) / men;
        Xunit.Assert.Equal(0.333, usual.Value, 0.001);
    }

    private sealed class Silc
    {
        public const double FixedLine = 10_000;

        public Silc(string psu)
        {
            Data = EvaluationData.Read("eusilc");
            Income = Data.Column("eqIncome");
            Design = Design.Create(Data.Column("rb050"), Data.Ids("db040"), Data.Ids(psu));
            HasIncome = Array.ConvertAll(Income, y => y > 0);
            Line = 0.6 * Linearise.Quantile(Design, Income, 0.5);
        }

        public EvaluationData Data { get; }

        public Design Design { get; }

        public double[] Income { get; }

        public bool[] HasIncome { get; }

        public Linearised Line { get; }

        public Linearised Fixed(int order) => Poverty.Fgt(Design, Income, FixedLine, order);

        public Linearised Relative(int order) => Poverty.Fgt(Design, Income, Line, order);

        public Linearised RelativeToMean(int order) =>
            Poverty.Fgt(Design, Income, 0.6 * Linearise.Mean(Design, Income), order);
    }
}
