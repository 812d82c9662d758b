using System.Globalization;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The place that somebody asked a report of.</summary>
internal static class Places
{
    /// <param name="terminal">Language of the error.</param>
    /// <param name="asked">Code or name of a state, or code of a municipality; <see langword="null"/> for the country.</param>
    /// <exception cref="Stop">There is no such place.</exception>
    public static ReportPlace Find(Terminal terminal, string? asked)
    {
        if (asked is null)
            return ReportPlace.Country;
        var isCode = int.TryParse(
            asked,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (
            isCode
            && TerritoryNames.Find(number) is { } place
            && place.Code == asked.PadLeft(2, '0')
        )
            return ReportPlace.State(place.Code)
                ?? new ReportPlace(place.Code, new(place.Name, place.Name));
        var named = StateTile.All.FirstOrDefault(s =>
            IsSame(s.Name.Es, asked) || IsSame(s.Name.En, asked)
        );
        return named is { } state
            ? ReportPlace.State(state.Code)!
            : throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"«{asked}» no es la clave ni el nombre de un estado, ni la clave de un municipio. Como: 20, Oaxaca, 09007.",
                    $"\"{asked}\" is neither code nor name of a state, nor code of a municipality. As: 20, Oaxaca, 09007."
                )
            );
    }

    private static bool IsSame(string name, string asked) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(
            name,
            asked,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) == 0;
}
