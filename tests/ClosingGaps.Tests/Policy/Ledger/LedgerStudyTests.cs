using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Ledger;

/// <summary>The parts add up to the gap, and a part by Shapley is what laws loaded one by one, coalition by coalition, give.</summary>
public sealed class LedgerStudyTests
{
    private static readonly DateOnly Date = new(2026, 11, 1);

    private static readonly Dictionary<string, Lazy<LedgerReport>> Reports = new()
    {
        ["enigh2010"] = new(() =>
            Report(SharedData.Path("data", "enigh2010"), "enigh2010", LedgerStudy.Shipped, Date)
        ),
        ["enigh2016"] = new(() =>
            Report(SharedData.Path("data", "enigh2016"), "enigh2016", LedgerStudy.Shipped, Date)
        ),
        ["synthetic"] = new(() => Synthetic(LedgerStudy.Shipped, Date)),
    };

    private static string Sample => RepositoryRoot.Combine("data", "synthetic");

    internal static LedgerReport Synthetic(IReadOnlyList<string> clauses, DateOnly date) =>
        Report(Sample, "enigh2010", clauses, date);

    private static LedgerReport Report(
        string folder,
        string mapping,
        IReadOnlyList<string> clauses,
        DateOnly date
    )
    {
        var mapped = MappedLaw.Load(mapping);
        var survey = Survey.Read(folder, Survey.Present(folder, SurveyRows.ColumnsOf(mapped)));
        return new LedgerStudy(survey, mapped, Shipped.Law, new KernelEngine().Run).Run(
            date,
            MappedLaw.Source,
            Shipped.Load("law", [.. clauses]).Snapshot!,
            clauses,
            ["20"]
        );
    }

    public static TheoryData<string> Surveys => [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Surveys))]
    public void The_parts_of_every_branch_add_up_to_its_gap(string survey)
    {
        var tables = Reports[survey]
            .Value.Lines.GroupBy(l => (l.Group, l.Sex, l.Branch, l.Cell))
            .ToList();
        Assert.NotEmpty(tables);
        Assert.All(
            tables,
            t =>
            {
                var gap = t.Single(l => l.Part == LedgerPart.Gap);
                var parts = t.Where(l => l.Part != LedgerPart.Gap).ToList();
                Assert.Equal(
                    gap.Persons.Value,
                    parts.Sum(p => p.Persons.Value),
                    tolerance: 1e-9 * Math.Max(1, gap.Persons.Value)
                );
                Assert.Equal(gap.Whole, parts.Sum(p => p.Whole));
            }
        );
        Assert.Contains(tables, t => t.Key.Cell.Code == 20);
    }

    [Theory]
    [MemberData(nameof(Surveys))]
    public void A_single_withheld_part_is_never_left_in_a_sum(string survey) =>
        Assert.All(
            Reports[survey].Value.Lines.GroupBy(l => (l.Group, l.Sex, l.Branch, l.Cell)),
            t => Assert.NotEqual(1, t.Count(l => l.Showing is not (Showing.Shown or Showing.Zero)))
        );

    /// <summary>
    /// Two clauses and compliance: six orders. Each coalition's gap is counted from the five gaps of a law that was loaded with the packages
    /// laid over it, and everybody who is due registered where compliance is whole.
    /// </summary>
    [Fact]
    public void A_part_is_what_the_loaded_packages_give()
    {
        string[] names = ["maternidad_con_18_semanas", "semana_entera_en_el_hogar"];
        var ledger = Synthetic(names, Date)
            .Lines.Where(l =>
                l.Group == "es_trabajadora_hogar"
                && l.Sex == Sex.Women
                && l.Branch == Branch.SicknessAndMaternity
                && l.Cell.IsNation
            )
            .ToList();

        // Without compliance the gap does not fall: nobody who is not registered becomes so. It falls by who is covered and reached now.
        var counts = new double[4, 2];
        for (var coalition = 0; coalition < 4; coalition++)
        {
            string[] laid = [.. names.Where((_, i) => (coalition & (1 << i)) != 0)];
            var (open, closed) = Count(laid);
            counts[coalition, 0] = open;
            counts[coalition, 1] = closed;
        }

        double Gap(int clauses, bool complied) => counts[clauses, complied ? 1 : 0];
        double[] part = new double[3];
        foreach (
            var order in (int[][])
                [
                    [0, 1, 2],
                    [0, 2, 1],
                    [1, 0, 2],
                    [1, 2, 0],
                    [2, 0, 1],
                    [2, 1, 0],
                ]
        )
        {
            var (clauses, complied) = (0, false);
            foreach (var player in order)
            {
                var before = Gap(clauses, complied);
                (clauses, complied) =
                    player == 2 ? (clauses, true) : (clauses | (1 << player), complied);
                part[player] += (before - Gap(clauses, complied)) / 6;
            }
        }

        Assert.Equal(Gap(0, false), Of(LedgerPart.Gap, null), tolerance: 1e-3);
        Assert.Equal(part[0], Of(LedgerPart.Clause, names[0]), tolerance: 1e-3);
        Assert.Equal(part[1], Of(LedgerPart.Clause, names[1]), tolerance: 1e-3);
        Assert.Equal(part[2], Of(LedgerPart.Compliance, null), tolerance: 1e-3);
        Assert.True(part.All(p => p > 0));

        double Of(LedgerPart kind, string? clause) =>
            ledger.Single(l => l.Part == kind && l.Clause == clause).Persons.Value;
    }

    // Persons in the gap as things are, and with everybody registered who is due: from the states under a loaded law.
    private static (double Open, double Complied) Count(string[] packages)
    {
        var mapped = MappedLaw.Load("enigh2010", packages);
        var law = Shipped.Load("law", packages).Snapshot!;
        var survey = Survey.Read(Sample, Survey.Present(Sample, SurveyRows.ColumnsOf(mapped)));
        var states = new FiveGapsStudy(survey, mapped, law, new KernelEngine().Run)
            .Run(Date, MappedLaw.Source, [])
            .States.Where(s =>
                s.Group == "es_trabajadora_hogar"
                && s.Sex == Sex.Women
                && s.Branch == Branch.SicknessAndMaternity
                && s.State is not (null or GapState.Forbidden)
            )
            .ToDictionary(s => s.State!.Value, s => s.Estimate.Value);
        // These clauses leave the law's own exclusions as they are; whoever it leaves out is in the gap in every coalition.
        Assert.Equal(0, states[GapState.Unknown]);
        var open = states
            .Where(s => s.Key is not (GapState.Covered or GapState.Inadequate))
            .Sum(s => s.Value);
        return (open, open - states[GapState.Compliance]);
    }

    /// <summary>At a date when domestic insurance was voluntary its clause has the greatest part beside compliance.</summary>
    [Fact]
    public void In_2018_leaving_it_to_will_is_its_own_part()
    {
        var report = Synthetic(["hogar_sin_suspenso"], new DateOnly(2018, 6, 15));
        var line = report.Lines.Single(l =>
            l.Group == "es_trabajadora_hogar"
            && l.Sex == Sex.Women
            && l.Branch == Branch.WorkRisks
            && l.Cell.IsNation
            && l.Part == LedgerPart.Clause
        );
        var compliance = report.Lines.Single(l =>
            l.Group == line.Group
            && l.Sex == Sex.Women
            && l.Branch == Branch.WorkRisks
            && l.Cell.IsNation
            && l.Part == LedgerPart.Compliance
        );
        // Both must change for her to be covered: each has half.
        Assert.True(line.Persons.Value > 0);
        Assert.Equal(line.Persons.Value, compliance.Persons.Value, tolerance: 1e-3);
        Assert.Equal(0, line.Alone!.Value);
    }

    [Fact]
    public void A_package_that_changes_a_formula_is_refused()
    {
        var formula = Assert.Throws<LedgerException>(() => Synthetic(["cuota_a_la_mitad"], Date));
        Assert.Contains("cuota_a_la_mitad", formula.Text.Es, StringComparison.Ordinal);
    }
}
