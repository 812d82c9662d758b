using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>Her year in the fields as a line: where, with whom, insured or not, and what would mend the months without cover.</summary>
public sealed class RouteModel : AnsweredPage
{
    internal YearRoute? Route { get; private set; }

    public void OnGet() => Work = "campo";

    public void OnPost()
    {
        Work = "campo";
        if (Open() && Told is { Kind: WorkKind.Field })
        {
            Route = YearRoute.Of(Law.Calculator, Told);
        }
    }

    /// <summary>Where a job was, as far as she told; empty otherwise.</summary>
    internal string Place(Job job) =>
        Told!.Told(job.Key, "lugar_de_trabajo") is { State: FactState.Known } fact
            ? TerritoryNames.Text((int)fact.Value.ToDouble())
            : "";

    internal string Called(Job job) =>
        Place(job) is { Length: > 0 } place
            ? $"{Say(WorkerWords.Name(job))}, {place}"
            : Say(WorkerWords.Name(job));

    internal string Text(RouteCover cover) =>
        cover switch
        {
            RouteCover.Insured => Say("Asegurada", "Insured"),
            RouteCover.Kept => Say("Conservas atención médica", "Medical care kept"),
            RouteCover.NotInsured => Say("Trabajaste sin seguro", "Worked without insurance"),
            RouteCover.NoWork => Say("Sin trabajo y sin seguro", "No work and no insurance"),
            _ => Say("No se sabe", "Not known"),
        };

    /// <summary>"LSS art. 109".</summary>
    internal static string Article(RuleSymbol rule) =>
        rule.Citation?.ToString() ?? rule.Package.Name;
}
