using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Tests.Population.Imputation;

/// <summary>Women domestic workers of a survey that tells their pay, some of whom are made to keep it to themselves.</summary>
internal sealed class Masked
{
    private const int Draws = 20;
    private readonly Design design;
    private readonly double[] pay;
    private readonly bool[] hidden;
    private readonly int[] psus;
    private readonly int[] strata;

    private Masked(
        Design design,
        double[] pay,
        bool[] hidden,
        double[][] cells,
        int[] psus,
        int[] strata
    )
    {
        (this.design, this.pay, this.hidden, Cells) = (design, pay, hidden, cells);
        (this.psus, this.strata) = (psus, strata);
        var told = Estimator.Mean(design, pay, hidden);
        (Truth, ErrorIfTold) = (told.Value, told.StandardError);
    }

    /// <summary>By level, the cell of each.</summary>
    public double[][] Cells { get; }

    /// <summary>Mean pay of those who hide it.</summary>
    public double Truth { get; }

    public double ErrorIfTold { get; }

    public static Masked Create(MappedSurvey mapped, ulong seed)
    {
        var rules = new[]
        {
            "es_trabajadora_hogar",
            "es_mujer",
            "pago_mensual_de_la_encuesta",
            "horas_del_trabajo_principal",
        }
            .Select(n => (RuleSymbol)mapped.Mapping.Find(n)!)
            .Concat(DonorRules.Cells(mapped.Mapping))
            .ToList();
        var found = mapped.Run(rules, new KernelEngine().Run);
        int[] rows =
        [
            .. Enumerable
                .Range(0, found[0].Length)
                .Where(r => found[0][r] == 1 && found[1][r] == 1 && !double.IsNaN(found[2][r])),
        ];
        var random = new SeededRandom(seed);
        double[] Of(int rule) => Array.ConvertAll(rows, r => found[rule][r]);
        var isHidden = Array.ConvertAll(Of(3), hours => random.Chance(hours >= 35 ? 0.67 : 0.1));
        var homes = mapped.Survey.Households;
        var units = new Dictionary<(double, double), int>();
        var stratumOf = new List<int>();
        var unitOf = new int[homes.RowCount];
        for (var h = 0; h < unitOf.Length; h++)
        {
            var key = (homes.Column(Survey.Stratum)[h], homes.Column(Survey.Psu)[h]);
            if (!units.TryGetValue(key, out unitOf[h]))
            {
                units.Add(key, unitOf[h] = stratumOf.Count);
                stratumOf.Add((int)key.Item1);
            }
        }

        var parents = mapped.Survey.Persons.Parents.ToArray();
        return new Masked(
            mapped.Survey.Design(SurveyLevel.Person).Expand(rows),
            Of(2),
            isHidden,
            [.. Enumerable.Range(4, rules.Count - 4).Select(Of)],
            Array.ConvertAll(rows, r => unitOf[parents[r]]),
            [.. stratumOf]
        );
    }

    /// <summary>Mean pay of those who hide it, from donors among the others.</summary>
    public Estimate Impute(double[][] cells)
    {
        int[] donors = [.. Enumerable.Range(0, pay.Length).Where(r => !hidden[r])];
        int[] recipients = [.. Enumerable.Range(0, pay.Length).Where(r => hidden[r])];
        var weights = design.Weights.ToArray();
        double[][] Of(int[] rows) =>
            Array.ConvertAll(cells, level => Array.ConvertAll(rows, r => level[r]));
        var deck = new HotDeck(
            new DonorPool(
                Of(donors),
                Array.ConvertAll(donors, r => weights[r]),
                Array.ConvertAll(donors, r => psus[r]),
                strata
            )
        );
        var estimates = new List<Estimate>();
        for (var draw = 0; draw < Draws; draw++)
        {
            var chosen = deck.Draw(Of(recipients), 99, draw);
            var filled = (double[])pay.Clone();
            for (var r = 0; r < chosen.Length; r++)
                filled[recipients[r]] =
                    chosen[r] == HotDeck.None ? double.NaN : pay[donors[chosen[r]]];
            estimates.Add(Estimator.Mean(design, filled, hidden));
        }

        return RubinRules.Combine(estimates).Estimate;
    }
}
