using System.Globalization;
using System.Text.RegularExpressions;

namespace ClosingGaps.Population.Surveys.Downloading;

/// <summary>
/// Where INEGI publishes the files of a survey. The addresses are those of its pages of microdata as other public programs use them; that
/// of ENIGH 2024 follows the earlier ones and was not tried.
/// </summary>
public static partial class SurveyAddresses
{
    /// <summary>Root of all of them; a mirror or a test may stand in its place.</summary>
    public static Uri Publisher { get; } = new("https://www.inegi.org.mx/contenidos/programas/");

    private static readonly string[] Tables =
    [
        "concentradohogar",
        "viviendas",
        "hogares",
        "poblacion",
        "trabajos",
        "ingresos",
    ];

    /// <summary>The files of a survey, as addresses below <see cref="Publisher"/>; empty for one whose address is not known.</summary>
    /// <param name="survey"><c>enigh</c> or <c>enoe</c>.</param>
    /// <param name="period">A year, 2018 to 2024 each second one, for ENIGH; a quarter as 2023T1 for ENOE.</param>
    public static IReadOnlyList<string> Of(string survey, string period)
    {
        if (survey.Equals("enigh", StringComparison.OrdinalIgnoreCase))
        {
            return period is "2018" or "2020" or "2022" or "2024"
                ?
                [
                    .. Tables.Select(t =>
                        $"enigh/nc/{period}/microdatos/enigh{period}_ns_{t}_csv.zip"
                    ),
                ]
                : [];
        }

        var match = Quarter().Match(period);
        if (!survey.Equals("enoe", StringComparison.OrdinalIgnoreCase) || !match.Success)
            return [];
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var quarter = match.Groups["quarter"].Value[0] - '0';
        // There is none of 2020-Q2; in its place INEGI asked by telephone, in another survey.
        var name = (year, quarter) switch
        {
            (< 2005, _) or (2020, 2) => null,
            (< 2020, _) or (2020, 1) => $"{year}trim{quarter}_csv.zip",
            (< 2023, _) => $"enoe_n_{year}_trim{quarter}_csv.zip",
            _ => $"enoe_{year}_trim{quarter}_csv.zip",
        };
        return name is null ? [] : [$"enoe/15ymas/microdatos/{name}"];
    }

    [GeneratedRegex("^(?<year>20[0-9]{2})-?[Tt](?<quarter>[1-4])$", RegexOptions.None, 1000)]
    private static partial Regex Quarter();
}
