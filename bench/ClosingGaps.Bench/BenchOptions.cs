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
        return Text(name) is { } written
            ? int.Parse(
                written.Replace("_", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            )
            : otherwise;
    }

    /// <summary>What was written after <c>--name</c>; <see langword="null"/> when it was not.</summary>
    public string? Text(string name)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 || at + 1 >= args.Length ? null : args[at + 1];
    }
}
