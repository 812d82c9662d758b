using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Law;

/// <summary>A day and place in words, and what to say when the law has nothing for them.</summary>
internal static class Moments
{
    public static string Say(Terminal t, Moment m) =>
        t.Say("Al ", "On ")
        + Words.Long(t, m.Date)
        + (m.Territory is null ? "" : t.Say($" en {m.Territory}", $" in {m.Territory}"));

    /// <summary>Names the first later date at which it begins, when there is one.</summary>
    public static string Nothing(Terminal t, Moment m, IEnumerable<DateOnly> starts)
    {
        var later = starts.Where(s => s > m.Date).Order().Take(1).ToList();
        var begins =
            later.Count == 0
                ? ""
                : t.Say(
                    $" Empieza el {Words.Long(t, later[0])}.",
                    $" It begins on {Words.Long(t, later[0])}."
                );
        return Say(t, m) + t.Say(": la ley no lo tiene.", ": the law does not have it.") + begins;
    }
}
