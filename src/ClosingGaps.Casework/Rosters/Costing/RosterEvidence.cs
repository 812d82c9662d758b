using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>
/// How well the law behind the contributions is known. The same values serve every row of a zone in a month, so one row of each is asked of
/// the exact judge, which keeps what a result rests on.
/// </summary>
internal static class RosterEvidence
{
    /// <summary>The worst of all; <see langword="null"/> when nothing is known.</summary>
    public static Evidence? Worst(
        RosterLaw law,
        Roster roster,
        RosterAssumptions assumptions,
        RunChoices choices,
        IReadOnlyList<RowMonth> costed
    ) =>
        costed
            .Where(m => m.IsKnown)
            .GroupBy(m => (m.Month, roster.Rows[m.Row].Zone ?? assumptions.Zone))
            .Select(g => g.First())
            .Select(m => (Evidence?)Of(law, roster.Rows[m.Row], m, assumptions, choices))
            .Max();

    private static Evidence Of(
        RosterLaw law,
        RosterRow row,
        RowMonth month,
        RosterAssumptions assumptions,
        RunChoices choices
    )
    {
        const string job = "surco";
        var facts = new List<CaseFact>();
        Member("régimen", "trabajo_del_campo");
        Member("zona", (row.Zone ?? assumptions.Zone)!);
        Fact("salario_diario", (Rational)(long)(row.DailyWage * 100) / 100);
        Fact("días_trabajados", month.Days);
        Fact("ingreso", (row.FirstHired ?? row.Start).DayNumber);
        var judge = new ExactEvaluator(
            new SmallPopulation(
                new Situation([new CaseInstance(Entity.Employment, job, null, null)], facts)
            ),
            month.Month,
            choices
        );
        return new[] { law.Employer, law.Worker }
            .Select(r => judge.Evaluate(r, 0, month.Month).Evidence)
            .Max();

        void Member(string input, string member) =>
            Fact(
                input,
                law.Snapshot.Input(input).Type.Category!.Members.First(m => m.Name == member).Code
            );

        void Fact(string input, Rational value) =>
            facts.Add(
                new CaseFact(job, law.Snapshot.Input(input), null, FactState.Known, value, default)
            );
    }
}
