using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>Everything that she is owed: what she has, what she does not have yet and what is missing for it, what is not known.</summary>
[Effort(Effort.Case)]
public sealed class RightsModel : AnsweredPage
{
    private const int MostQuestions = 6;

    internal EntitlementSheet? Rights { get; private set; }

    public void OnPost()
    {
        if (!Open() || Told!.Jobs.Count == 0)
        {
            return;
        }

        Rights = EntitlementSheet.Of(
            Law.Calculator,
            AnswersHistory.Situation(Told, Law.Snapshot, Sheet.Today, Day),
            Day,
            RunChoices.Default,
            Service<ContentLibrary>().Rights
        );
    }

    /// <summary>Whether her days can only be counted, not laid out.</summary>
    internal bool LacksWeekdays =>
        Told is { Kind: WorkKind.Home } told && told.Jobs.Exists(j => j.Weekdays == WeekDays.None);

    internal IEnumerable<IGrouping<Right, Entitlement>> Of(EntitlementStatus status) =>
        Rights!.All.Where(e => e.Status == status).GroupBy(e => e.Right);

    /// <summary>What she can be asked, and has not been.</summary>
    internal IReadOnlyList<MissingInput> Asked =>
        [
            .. Rights!
                .Missing()
                .Where(m =>
                    m.Input is { Entity: Entity.Person or Entity.Employment } input
                    && Told!.Told(m.Instance, input.Name) is null
                )
                .DistinctBy(m => m.Input)
                .Take(MostQuestions),
        ];

    /// <summary>The job of a right of a job, as she calls it; empty for a right of hers.</summary>
    internal string JobOf(Entitlement e) => Told!.Job(e.Instance) is { } job ? Title(job) : "";

    internal string Figure(TestedSide side) =>
        Figures.Text(side.Type, side.State, side.Value, Language);

    /// <summary>"Semanas cotizadas…: 25 semanas de 30 semanas. Faltan 5 semanas."; of a plain yes or no, what it has to be.</summary>
    internal string Test(TestedCondition test) =>
        test switch
        {
            { Lacks: { } lacks, Threshold: { } threshold, Subject.Symbol: { } subject } => Say(
                $"{subject.Label.Es}: {Figure(test.Subject)} de {Figure(threshold)}. {(lacks == 1 ? "Falta" : "Faltan")} {Figures.Text(test.Subject.Type, lacks, "es")}.",
                $"{subject.Label.En}: {Figure(test.Subject)} of {Figure(threshold)}. Lacking {Figures.Text(test.Subject.Type, lacks, "en")}."
            ),
            { Fails: true, Threshold: null, Subject.Symbol: { } subject } => Say(
                $"{subject.Label.Es}: {Figure(test.Subject)}.",
                $"{subject.Label.En}: {Figure(test.Subject)}."
            ),
            _ => Say(EntitlementWords.Of(test)),
        };

    /// <summary>Whether the answer is about a day on which something might happen, not about what she told.</summary>
    internal static bool IsOfSupposedDay(Entitlement e) =>
        e.Supposed.Any(s => s is { Input.Type.Kind: TypeKind.Date, Fact.State: FactState.Known });

    /// <summary>The smallest real change, said to her.</summary>
    internal string Change(Change change)
    {
        var besides = change is { Facts: { Count: > 0 } facts } and not ChangeFacts
            ? Say(" Además: ", " Besides: ")
                + string.Join(", ", facts.Select(f => Say(f.Label)))
                + "."
            : "";
        return besides.Length == 0 ? Apart(change) : Apart(change) + besides;
    }

    private string Apart(Change change) =>
        change switch
        {
            RegisterDays days => Say(
                $"Que te registren {days.Days} días que ya trabajaste: {Jobs(days)}. Es deber de quien te emplea.",
                $"That {days.Days} days that you already worked be registered: {Jobs(days)}. It is your employer's duty."
            ),
            ChangeFacts facts => Say("Que sea un sí: ", "That this be a yes: ")
                + string.Join(", ", facts.Facts.Select(f => Say(f.Label)))
                + ".",
            GoOn { Pace: Pace.AsNow } on => Say(
                $"Seguir con seguro como ahora hasta {Figures.Month(on.Month, "es")}.",
                $"Going on insured as now until {Figures.Month(on.Month, "en")}."
            ),
            GoOn { Pace: Pace.Again } on => Say(
                $"Volver a trabajar con seguro. Como en tu último trabajo, llegas en {Figures.Month(on.Month, "es")}.",
                $"Working insured again. As in your last work, you reach it in {Figures.Month(on.Month, "en")}."
            ),
            GoOn { Pace: Pace.OnceRegistered } on => Say(
                $"Que te registren todo lo que ya trabajaste. Si sigues así, llegas en {Figures.Month(on.Month, "es")}.",
                $"That all you already worked be registered. Going on like that, you reach it in {Figures.Month(on.Month, "en")}."
            ),
            GoOn on => Say(
                $"Que llegue {Figures.Month(on.Month, "es")}: solo falta tiempo.",
                $"{Figures.Month(on.Month, "en")}: only time is missing."
            ),
            _ => Say(
                "A este paso no se alcanza, aunque todo se pague. Es un hueco de la regla, no tuyo.",
                "At this pace it is never reached, though everything is paid. It is a gap of the rule, not yours."
            ),
        };

    private string Jobs(RegisterDays days) =>
        string.Join(", ", days.Jobs.Select(j => Told!.Job(j.Job) is { } job ? Title(job) : j.Job));
}
