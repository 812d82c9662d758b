using ClosingGaps.Casework.Workers;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>What her year shows, in short sentences.</summary>
internal static class RouteSentence
{
    public static string Of(YearRoute route, RouteModel page)
    {
        var parts = new (RouteCover Cover, string Es, string En)[]
        {
            (RouteCover.Insured, "con seguro", "with insurance"),
            (RouteCover.Kept, "con atención médica que conservas", "with medical care kept"),
            (RouteCover.NotInsured, "con trabajo y sin seguro", "with work and no insurance"),
            (RouteCover.NoWork, "sin trabajo y sin seguro", "with no work and no insurance"),
            (RouteCover.Unknown, "de los que no se sabe", "of which it is not known"),
        }
            .Select(p => (Count: route.Count(p.Cover), Text: page.Say(p.Es, p.En)))
            .Where(p => p.Count > 0)
            .Select(p => $"{p.Count} {p.Text}");
        return page.Say("De tus doce meses: ", "Of your twelve months: ")
            + string.Join("; ", parts)
            + ".";
    }
}
