using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>
/// What is covered now: the law run with those employers only that she says have registered her, because who has not hands in nothing.
/// </summary>
/// <param name="Registered">How many have.</param>
/// <param name="NotKnown">Of how many she does not know, or did not say.</param>
/// <param name="Days">Days covered; <see langword="null"/> when nobody has registered her, or the law has no such figure.</param>
/// <param name="IsWhole">Whether the month is whole; <see langword="null"/> when not known.</param>
public sealed record RegisteredCover(
    int Registered,
    int NotKnown,
    OutputResult? Days,
    bool? IsWhole
)
{
    internal static RegisteredCover Of(Calculator calculator, Answers answers, WorkerMonth all)
    {
        var registered = answers.Jobs.Count(j => j.Registered == Interviews.Registered.Yes);
        var notKnown = answers.Jobs.Count(j =>
            j.Registered is Interviews.Registered.NotAsked or Interviews.Registered.Unsure
        );
        if (registered == 0)
        {
            return new(0, notKnown, null, notKnown == 0 ? false : null);
        }

        if (registered == answers.Jobs.Count)
        {
            return new(
                registered,
                0,
                all[Names(answers)[0]]?.Figure,
                Truth(all[WorkerNames.WholeMonth]?.Figure)
            );
        }

        var some = answers
            .Jobs.Where(j => j.Registered != Interviews.Registered.Yes)
            .Aggregate(answers, (a, j) => a.Without(j.Key));
        var question = some.Question(calculator.Law) with
        {
            Outputs = [.. Names(answers).Select(n => (Symbol)calculator.Law.Rule(n))],
        };
        var results = calculator.Calculate(question).Results;
        return new(registered, notKnown, results[0], results.Count > 1 ? Truth(results[1]) : null);
    }

    // The test of the whole month is for domestic work.
    private static string[] Names(Answers answers) =>
        answers.Kind == WorkKind.Home
            ? [WorkerNames.DaysCovered, WorkerNames.WholeMonth]
            : [WorkerNames.DaysReported];

    private static bool? Truth(OutputResult? result) =>
        result is { State: FactState.Known } ? result.Value != 0 : null;
}
