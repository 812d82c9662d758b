using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Casework.LawBook;

/// <summary>Names close to one that was mistyped.</summary>
public static class NearNames
{
    /// <summary>At most three, nearest first; accents and small slips count little.</summary>
    public static IReadOnlyList<string> Of(string sought, IEnumerable<string> candidates)
    {
        var plain = PlainText.Of(sought);
        var limit = Math.Max(1, plain.Length / 3);
        return candidates
            .Select(c => (Name: c, Distance: Nearest.Distance(plain, PlainText.Of(c))))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(c => c.Name)
            .ToList();
    }
}
