using System.Collections.Frozen;
using System.Globalization;

namespace ClosingGaps.Casework.Interviews;

/// <summary>
/// A small number for each input of the law, so that a code is short. Codes live on paper: a number, once given, keeps its input for ever.
/// New inputs go at the end of <c>input-numbers.txt</c>.
/// </summary>
public static class InputNumbers
{
    private static readonly string[] Names = Read();

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .Select((name, number) => (name, number))
        .ToFrozenDictionary(n => n.name, n => n.number, StringComparer.Ordinal);

    /// <summary>In order of number, from 0.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The number of an input; −1 when it has none.</summary>
    public static int Of(string input) => Numbers.GetValueOrDefault(input, -1);

    /// <summary>The input of a number; <see langword="null"/> when no input has it.</summary>
    public static string? Name(long number) =>
        number >= 0 && number < Names.Length ? Names[number] : null;

    private static string[] Read()
    {
        using var stream = typeof(InputNumbers).Assembly.GetManifestResourceStream(
            "input-numbers.txt"
        )!;
        using var reader = new StreamReader(stream);
        var names = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(' ');
                if (
                    parts.Length != 2
                    || parts[0] != names.Count.ToString(CultureInfo.InvariantCulture)
                )
                {
                    throw new InvalidDataException(
                        $"input-numbers.txt: expected '{names.Count} name', found '{line}'."
                    );
                }

                names.Add(parts[1]);
            }
        }

        return [.. names];
    }
}
