using System.Globalization;

namespace ClosingGaps.Bench;

/// <summary>What the command line asks: a command, then <c>--name value</c>.</summary>
internal sealed class BenchOptions(string[] args)
{
    public string Command { get; } = args.Length > 0 ? args[0] : "";

    /// <summary>Rounds of each contest; the median counts.</summary>
    public int Rounds => Number("--rounds", 15);

    public int Number(string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 || at + 1 >= args.Length
            ? otherwise
            : int.Parse(
                args[at + 1].Replace("_", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            );
    }
}
