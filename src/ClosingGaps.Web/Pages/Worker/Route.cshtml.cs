using ClosingGaps.Casework;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;

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

    /// <summary>"Si Rancho 2 te registra 81 días: con seguro junio y julio; en parte agosto."</summary>
    internal string Mend(SeasonMend mend)
    {
        var whose = string.Join(
            Say(" y ", " and "),
            mend.Jobs.Select(j => Say(WorkerWords.Name(Told!.Job(j.Job)!)))
        );
        var days = mend.Jobs.Sum(j => j.Days);
        var says = Say(
            mend.Jobs.Count == 1
                ? $"Si {whose} te registra {days} días: "
                : $"Si {whose} te registran {days} días: ",
            mend.Jobs.Count == 1
                ? $"If {whose} registers you for {days} days: "
                : $"If {whose} register you for {days} days: "
        );
        var gives = new List<string>();
        if (mend.Months.Count > 0)
        {
            gives.Add(Say("con seguro ", "insured in ") + Months(mend.Months));
        }

        if (mend.Partly.Count > 0)
        {
            gives.Add(Say("en parte ", "in part in ") + Months(mend.Partly));
        }

        if (gives.Count == 0 && mend.Weeks is { } weeks)
        {
            gives.Add(Say($"{weeks:0} semanas en el año", $"{weeks:0} weeks in the year"));
        }

        return says + string.Join("; ", gives) + ".";
    }

    /// <summary>Since when the law presumes her permanent, or how far she is.</summary>
    internal string Permanence(Permanence permanence, double weeks) =>
        permanence.Since is { } since
            ? Say(
                $"Desde el {Figures.Date(since, "es")} la ley presume que eres trabajadora permanente. Pasaste de {weeks:0} semanas seguidas.",
                $"Since {Figures.Date(since, "en")} the law presumes that you are a permanent worker. You passed {weeks:0} weeks in a row."
            )
            : Say(
                $"Tu racha más larga es de {permanence.Longest} días seguidos. Con más de {weeks:0} semanas seguidas la ley presume que eres permanente.",
                $"Your longest run is of {permanence.Longest} days in a row. With more than {weeks:0} weeks in a row the law presumes you permanent."
            );

    /// <summary>"Aguinaldo al fin de la temporada: $1,208.22".</summary>
    internal string Part(Result part) =>
        $"{Say(part.Output.Label)}: {Figures.Text(part.Type, part.Figure.State, part.Figure.Value, Language)}";

    /// <summary>What an employer has to give, or may have to, under the names of the catalogue of rights.</summary>
    internal IEnumerable<(Result Duty, string Name)> Duties(SeasonJob job) =>
        job
            .Duties.Where(d => d.IsYes || d.Figure.State == FactState.Unknown)
            .Select(d =>
                (
                    d,
                    Service<ContentLibrary>()
                        .Rights.Rights.FirstOrDefault(r => r.Granted == d.Output)
                        ?.Name
                )
            )
            .Where(d => d.Name is not null)
            .Select(d => (d.d, Say(d.Name!)));

    private string Months(IEnumerable<DateOnly> months) =>
        string.Join(", ", months.Select(m => Figures.Month(m, Language)));

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
