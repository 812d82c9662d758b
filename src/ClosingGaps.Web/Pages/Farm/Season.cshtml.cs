using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Farm;

/// <summary>What a season costs, and what the field relief would change, from a few figures.</summary>
[Effort(Effort.Case)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SeasonModel : SitePage
{
    public const int MostGroups = 3;
    private const int MostPeople = 20_000;
    private const int MostWage = 100_000;

    private static readonly string[] Fields = ["personas", "salario", "desde", "hasta"];

    public List<Bilingual> Errors { get; } = [];

    public SeasonBudget? Budget { get; private set; }

    public string Zone { get; private set; } = "";

    /// <summary>As typed: people, wage, first and last day of each group.</summary>
    public string[][] Typed { get; private set; } =
    [.. Enumerable.Range(0, MostGroups).Select(_ => Fields.Select(_ => "").ToArray())];

    public void OnPost()
    {
        Zone = Request.Form["zona"].ToString();
        Typed =
        [
            .. Enumerable
                .Range(1, MostGroups)
                .Select(i =>
                    Fields.Select(n => Request.Form[$"{n}{i}"].ToString().Trim()).ToArray()
                ),
        ];
        var groups = new List<SeasonGroup>();
        for (var i = 0; i < MostGroups; i++)
        {
            if (Typed[i].Any(t => t.Length > 0) && Group(i) is { } group)
            {
                groups.Add(group);
            }
        }

        if (Errors.Count == 0 && groups.Count == 0)
        {
            Errors.Add(new("Llene al menos un grupo.", "Fill in at least one group."));
        }

        if (Errors.Count > 0)
        {
            return;
        }

        try
        {
            Budget = SeasonBudget.Of(
                Law.Snapshot,
                groups,
                Zone is "general" or "frontera" ? "zona_" + Zone : null
            );
        }
        catch (NoLawForDateException e)
        {
            Errors.Add(e.Text);
        }
    }

    private SeasonGroup? Group(int i)
    {
        var typed = Typed[i];
        var people = int.TryParse(typed[0], null, out var n) && n is > 0 and <= MostPeople ? n : 0;
        var wage = TypedAmount.Read(typed[1], out _)?.ToDouble() ?? 0;
        var from = TypedDate.Read(typed[2], "", "", out _);
        var to = TypedDate.Read(typed[3], "", "", out _);
        var before = Errors.Count;
        if (people == 0)
        {
            Wrong(
                $"escriba cuántas personas son, de 1 a {SiteWords.Count(MostPeople)}",
                $"write how many people, from 1 to {SiteWords.Count(MostPeople)}"
            );
        }

        if (wage is <= 0 or > MostWage)
        {
            Wrong("escriba el salario por día, como 356.16", "write the daily wage, as 356.16");
        }

        if (from is null || to is null)
        {
            Wrong("escriba los dos días así: 02/03/2026", "write both days like this: 02/03/2026");
        }
        else if (to < from)
        {
            Wrong("el último día es anterior al primero", "the last day is before the first");
        }
        else if (to.Value.DayNumber - from.Value.DayNumber >= 7 * RosterPeriod.MostWeeks / 2)
        {
            Wrong(
                "la temporada pasa de un año y medio",
                "the season is longer than a year and a half"
            );
        }

        return Errors.Count == before
            ? new SeasonGroup(people, Math.Round((decimal)wage, 2), from!.Value, to!.Value)
            : null;

        void Wrong(string es, string en) =>
            Errors.Add(new($"Grupo {i + 1}: {es}.", $"Group {i + 1}: {en}."));
    }
}
