using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ClosingGaps.Casework.Territories;

/// <summary>A state (two digits) or a municipality or borough (five), by INEGI's code.</summary>
public sealed record Territory(string Code, string Name)
{
    /// <summary>Two digits.</summary>
    public string State => Code[..2];

    public bool IsState => Code.Length == 2;

    /// <summary>As the law's inputs hold it: 9, 9007.</summary>
    public int Number => int.Parse(Code, CultureInfo.InvariantCulture);
}

/// <summary>Names of Mexico's states and municipalities, from INEGI's catalogue of 2020.</summary>
public static class TerritoryNames
{
    private static readonly Territory[] All = Read();

    private static readonly FrozenDictionary<int, Territory> ByNumber = All.ToFrozenDictionary(t =>
        t.Number
    );

    private static readonly Dictionary<string, List<(Territory Territory, string Plain)>> Within =
        All.Where(t => !t.IsState)
            .GroupBy(t => t.State)
            .ToDictionary(g => g.Key, g => g.Select(t => (t, Plain(t.Name))).ToList());

    /// <summary>The 32 states by code.</summary>
    public static IReadOnlyList<Territory> States { get; } = [.. All.Where(t => t.IsState)];

    /// <summary>The territory of a code as the law's inputs hold it; <see langword="null"/> when there is none.</summary>
    public static Territory? Find(int number) => ByNumber.GetValueOrDefault(number);

    /// <summary>"Iztapalapa, Ciudad de México"; "Oaxaca"; the code itself where it has no name.</summary>
    public static string Text(int number) =>
        Find(number) is not { } found ? number.ToString(CultureInfo.InvariantCulture)
        : found.IsState ? found.Name
        : $"{found.Name}, {ByNumber[int.Parse(found.State, CultureInfo.InvariantCulture)].Name}";

    /// <summary>
    /// Municipalities of a state that somebody may mean: the one of that very name; else those whose name begins with it; else those that
    /// hold it; else the nearest in letters, at most five. Accents and capitals do not matter.
    /// </summary>
    /// <param name="state">Two digits.</param>
    public static IReadOnlyList<Territory> Search(string state, string name)
    {
        var wanted = Plain(name);
        if (wanted.Length == 0 || !Within.TryGetValue(state, out var here))
        {
            return [];
        }

        foreach (
            var fits in new Func<string, bool>[]
            {
                plain => plain == wanted,
                plain => plain.StartsWith(wanted, StringComparison.Ordinal),
                plain => plain.Contains(wanted, StringComparison.Ordinal),
            }
        )
        {
            var found = here.Where(t => fits(t.Plain)).Select(t => t.Territory).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return
        [
            .. here.Select(t =>
                    (t.Territory, Distance: Law.Syntax.Nearest.Distance(t.Plain, wanted))
                )
                .Where(t => t.Distance <= Math.Max(2, wanted.Length / 3))
                .OrderBy(t => t.Distance)
                .Take(5)
                .Select(t => t.Territory),
        ];
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && plain.Length > 0
                && plain[^1] != ' '
            )
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }

    private static Territory[] Read()
    {
        using var stream = typeof(TerritoryNames).Assembly.GetManifestResourceStream(
            "territories.csv"
        )!;
        using var reader = new StreamReader(stream);
        var all = new List<Territory>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.IndexOf(',') is > 0 and var comma)
            {
                all.Add(new Territory(line[..comma], line[(comma + 1)..]));
            }
        }

        return [.. all];
    }
}
