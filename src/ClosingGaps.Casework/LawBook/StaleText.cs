using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>An instrument whose text was last read some time ago, and what rests on it.</summary>
/// <param name="AsOf">Date of the text held; <see langword="null"/> when the law does not say.</param>
/// <param name="Own">Its rules, values and tables.</param>
/// <param name="Resting">Rules of all instruments that rest on any of them.</param>
/// <param name="Ends">Of those, the ones that no other rule uses: what people ask for.</param>
public sealed record StaleText(
    InstrumentSymbol Instrument,
    DateOnly? AsOf,
    int Own,
    int Resting,
    IReadOnlyList<RuleSymbol> Ends
)
{
    /// <summary>Months after which a text counts as old, when nobody says how many.</summary>
    public const int UsualMonths = 12;

    /// <summary>The day before which a text is old: some months before a day.</summary>
    public static DateOnly OldBefore(DateOnly day, int months)
    {
        var count = (day.Year * 12L) + day.Month - 1 - months;
        return count is >= 12 and < 10_000 * 12L ? day.AddMonths(-months) : DateOnly.MinValue;
    }

    /// <summary>The instruments whose text is older than a day, or of unknown date: the one on which most rests first.</summary>
    public static IReadOnlyList<StaleText> Before(Snapshot law, DateOnly day)
    {
        var graph = new SymbolGraph(law);
        return
        [
            .. law.All<Symbol>()
                .Where(s => s is RuleSymbol or ValueSymbol or TableSymbol)
                .Where(s => s.Citation is not null)
                .GroupBy(s => s.Citation!.Instrument)
                .Where(g => g.Key.TextAsOf is null || g.Key.TextAsOf < day)
                .Select(g => Of(g.Key, [.. g], graph))
                .OrderByDescending(s => s.Resting)
                .ThenBy(s => s.Instrument.Name, StringComparer.Ordinal),
        ];
    }

    private static StaleText Of(
        InstrumentSymbol instrument,
        IReadOnlyList<Symbol> own,
        SymbolGraph graph
    )
    {
        var resting = own.SelectMany(graph.Moves)
            .Concat(own)
            .OfType<RuleSymbol>()
            .Distinct()
            .ToList();
        return new StaleText(
            instrument,
            instrument.TextAsOf,
            own.Count,
            resting.Count,
            [
                .. resting
                    .Where(r => graph.Users(r).Count == 0)
                    .OrderBy(r => r.Id, StringComparer.Ordinal),
            ]
        );
    }
}
