using System.Collections.Immutable;

namespace ClosingGaps.Population.Synthetic.Enoe;

/// <summary>The columns of the five tables of ENOE in their published order, as the dictionaries of 2023-Q3 and Q4 list them.</summary>
internal static class EnoeColumns
{
    public const string Dwellings = "VIV";
    public const string Households = "HOG";
    public const string Persons = "SDEM";
    public const string Work = "COE1";
    public const string MoreWork = "COE2";

    public static ImmutableDictionary<string, ImmutableArray<string>> All { get; } = Read();

    private static ImmutableDictionary<string, ImmutableArray<string>> Read()
    {
        using var stream = typeof(EnoeColumns).Assembly.GetManifestResourceStream(
            "enoe-columns.txt"
        )!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith('#'))
            .Select(l => l.TrimEnd('\r').Split(": "))
            .ToImmutableDictionary(
                p => p[0],
                p => p[1].Split(' ').ToImmutableArray(),
                StringComparer.Ordinal
            );
    }
}
