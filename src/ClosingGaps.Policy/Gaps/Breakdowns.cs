using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Which cell of each breakdown a person is in.</summary>
internal sealed class Breakdowns
{
    public const string State = "state";
    public const string Pool = "pool";

    /// <summary>The mapping's rules of breakdown: categories por persona.</summary>
    private static readonly string[] Rules =
    [
        "desglose_por_edad",
        "desglose_por_lengua",
        "desglose_por_escolaridad",
        "desglose_por_ámbito",
    ];

    private static readonly Bilingual NotTold = new("no se sabe", "not told");

    private readonly Dictionary<string, int[]> codes = new(StringComparer.Ordinal);

    private Breakdowns(List<Breakdown> all) => All = all;

    public IReadOnlyList<Breakdown> All { get; }

    /// <summary>Whether a person is in a cell.</summary>
    public bool Holds(Cell cell, int person) =>
        cell.IsNation
        || (
            cell.Dimension == Pool
                ? InPool(codes[State][person])
                : codes[cell.Dimension][person] == cell.Code
        );

    /// <summary>Whether a state is one of those that the pool holds.</summary>
    public static bool InPool(int state) =>
        GapStudy.ProgrammeStates.Contains(state.ToString("00", Invariant));

    private static System.Globalization.CultureInfo Invariant =>
        System.Globalization.CultureInfo.InvariantCulture;

    public static Breakdowns Of(SurveyPeople people, PlanCache plans, DateOnly date)
    {
        var all = new List<Breakdown>
        {
            new(
                State,
                new("Estado", "State"),
                [
                    .. Enumerable
                        .Range(1, 32)
                        .Select(s => new Cell(
                            State,
                            s,
                            StateTile.Find(s.ToString("00", Invariant))!.Name
                        )),
                ],
                IsTold: true
            ),
            new(
                Pool,
                new("Los cinco estados del programa", "The five states of the programme"),
                [
                    new(
                        Pool,
                        0,
                        new(
                            "los cinco estados del programa, juntos",
                            "the five states of the programme, together"
                        )
                    ),
                ],
                IsTold: true
            ),
        };
        var breakdowns = new Breakdowns(all) { codes = { [State] = people.States } };
        foreach (var name in Rules)
        {
            if (plans.Snapshot.Find(name) is not RuleSymbol { Type.Category: { } category } rule)
                continue;
            var found = people.Run(plans, [rule], date, RunChoices.Default)[0];
            var code = Array.ConvertAll(found, f => double.IsNaN(f) ? -1 : (int)f);
            breakdowns.codes[name] = code;
            all.Add(
                new Breakdown(
                    name,
                    rule.Label,
                    [
                        .. category.Members.Select(m => new Cell(name, m.Code, m.Label)),
                        .. code.Contains(-1) ? [new Cell(name, -1, NotTold)] : (Cell[])[],
                    ],
                    Array.Exists(code, c => c >= 0)
                )
            );
        }

        return breakdowns;
    }
}
