using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>
/// Her life line: the same woman with her days of now and with others, everything registered and paid; when each right arrives, and what the
/// rule never gives. Computed anew each time: what she told is not kept.
/// </summary>
[Effort(Effort.Case)]
public sealed class LifeModel : AnsweredPage
{
    private const string Pension = "pensión_garantizada_en_pesos_de_2021";

    private LifeStudy? study;

    /// <summary>Each way of working with what it gives; none when something is missing.</summary>
    internal IReadOnlyList<(LifeWay Way, LifeCourse Course)> Lives { get; private set; } = [];

    /// <summary>When they begin.</summary>
    internal DateOnly Date => study!.Date;

    /// <summary><see langword="null"/> when she did not tell it.</summary>
    internal DateOnly? Birth => study!.Birth;

    internal double? WeeksBefore => study!.WeeksBefore;

    internal IReadOnlyList<MissingInput> Missing => study?.Missing ?? [];

    /// <summary>What the law held lacks for the date.</summary>
    internal Bilingual? Lacks { get; private set; }

    internal bool LacksHerDays => LifeWays.LacksHerDays(Told!);

    /// <summary>Nobody has registered her, and she knows it.</summary>
    internal bool IsUnregistered => Told!.Jobs.TrueForAll(j => j.Registered == Registered.No);

    /// <summary>The rule of the pension, for its article.</summary>
    internal RuleSymbol PensionRule => (RuleSymbol)Law.Snapshot.Find(Pension)!;

    public void OnPost()
    {
        if (!Open() || Told!.Jobs.Count == 0)
        {
            return;
        }

        var ways = LifeWays.Of(Told, Day);
        try
        {
            study = LifeStudy.Of(
                Law.Calculator,
                Told.Situation(Law.Snapshot),
                Day,
                RunChoices.Default,
                Service<ContentLibrary>().Rights,
                ways.Select(w => w.Pattern)
            );
        }
        catch (NoLawForDateException e)
        {
            Lacks = e.Text;
            return;
        }

        Lives = [.. ways.Zip(study.Courses)];
    }

    /// <summary>"26 años", "nunca", "ya", "no se sabe".</summary>
    internal string When(ReachedRight reached) =>
        reached.IsUnknown ? Say("no se sabe", "not known")
        : reached.Month is not { } month ? Say("nunca", "never")
        : month <= Date ? Say("ya", "by now")
        : reached.Age is { } age ? Say($"{age} años", $"aged {age}")
        : $"{month.Year}";

    /// <summary>"a los 44 años", or as <see cref="When"/> says it.</summary>
    internal string Arrives(ReachedRight reached) =>
        reached is { Age: { } age, Month: { } month } && month > Date
            ? Say($"a los {age} años", $"at {age}")
            : When(reached);

    /// <summary>Rights that some way of working never reaches with everybody registered, and how each does.</summary>
    internal IReadOnlyList<(
        Right Right,
        IReadOnlyList<(LifeWay Way, ReachedRight Reached)> Each
    )> NeverReached =>
        [
            .. Lives
                .Where(l => l.Way.IsAll)
                .SelectMany(l => l.Course.Reached.Select(r => (l.Way, Reached: r)))
                .GroupBy(e => e.Reached.Right)
                .Where(g => g.Any(e => e.Reached.IsNever))
                .Select(g => (g.Key, (IReadOnlyList<(LifeWay, ReachedRight)>)[.. g])),
        ];

    /// <summary>Rights that she never reaches as she is registered today, and does with all her homes.</summary>
    internal IReadOnlyList<ReachedRight> GrantedByRegistering =>
        Lives is [{ Way.IsAll: false, Course: var now }, { Course: var all }, ..]
            ? [.. all.Reached.Where((r, i) => r.Month is not null && now.Reached[i].IsNever)]
            : [];

    /// <summary>"Semanas cotizadas en los doce meses anteriores: 22 semanas de 30 semanas".</summary>
    internal string Test(TestedCondition test) =>
        test is { Lacks: not null, Threshold: { } threshold, Subject.Symbol: { } subject }
            ? $"{Say(subject.Label)}: {Figure(test.Subject)} {Say("de", "of")} {Figure(threshold)}."
            : Say(EntitlementWords.Of(test)) + ".";

    private string Figure(TestedSide side) =>
        Figures.Text(side.Type, side.State, side.Value, Language);
}
