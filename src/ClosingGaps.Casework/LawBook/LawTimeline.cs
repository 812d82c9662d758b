using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.LawBook;

/// <summary>The dated changes of the law, day by day: all, or those of one name or one instrument.</summary>
public static class LawTimeline
{
    /// <summary>Years that the law and what it has already dated reach over.</summary>
    public static DateOnly First { get; } = new(2018, 1, 1);

    /// <inheritdoc cref="First"/>
    public static DateOnly Last { get; } = new(2030, 12, 31);

    /// <summary>By day; within a day by instrument and article.</summary>
    /// <param name="name">A name of the law or an instrument, accents and capitals aside; <see langword="null"/> for all.</param>
    /// <param name="language">"es" or "en".</param>
    public static IReadOnlyList<LawChange> Of(
        Snapshot law,
        DateOnly first,
        DateOnly last,
        string? name,
        string language
    )
    {
        var plain = name is null ? null : Plain(name);
        return
        [
            .. new LawChanges(language)
                .Between(law, first.AddDays(-1), last)
                .Where(c => plain is null || IsOf(c, plain))
                .OrderBy(c => c.Date),
        ];
    }

    /// <summary>"$113.14/día → $117.31/día"; of what is no single amount, that it begins, changes or ends.</summary>
    public static string What(LawChange change, string language)
    {
        var isValue = change.Kind == "value";
        return (Said(change.Before, language), Said(change.After, language)) switch
        {
            ({ } before, null) => isValue ? $"{before}, {Ends.In(language)}" : Ends.In(language),
            (null, { } after) => isValue ? after : Begins.In(language),
            ({ } before, { } after) when isValue => $"{before} → {after}",
            _ => Differs.In(language),
        };
    }

    // A value that is a day is held as files write it.
    private static string? Said(string? text, string language) =>
        text is null ? null : SourceDates.InWords(text, language);

    private static Bilingual Begins { get; } = new("empieza", "begins");

    private static Bilingual Differs { get; } = new("cambia", "changes");

    private static Bilingual Ends { get; } = new("termina", "ends");

    /// <summary>As names are written, without accents: "Semanas para pensión" is semanas_para_pension.</summary>
    public static string Plain(string name) => PlainText.Of(name.Trim().Replace(' ', '_'));

    private static bool IsOf(LawChange c, string name) =>
        PlainText.Of(c.Symbol.Name) == name
        || PlainText.Of(c.Symbol.Id) == name
        || PlainText.Of(c.Citation?.Instrument.Name ?? "") == name;
}
