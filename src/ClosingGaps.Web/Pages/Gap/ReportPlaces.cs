using System.Globalization;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>Places by the code that stands in an address.</summary>
internal static class ReportPlaces
{
    /// <summary>A state by two digits, a municipality or borough by five; <see langword="null"/> when there is none such.</summary>
    public static ReportPlace? Find(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && TerritoryNames.Find(number) is { } found
        && found.Code == code
            ? ReportPlace.State(code) ?? new ReportPlace(code, new(found.Name, found.Name))
            : null;
}
