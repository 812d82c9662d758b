using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Validation;

/// <summary>Why our figure is not the published one: a reason of <c>content/targets/reasons.yaml</c>, tied to surveys and figures.</summary>
/// <param name="Surveys">Those of whose figures it speaks: <c>enigh2010</c>, <c>synthetic</c>.</param>
/// <param name="Targets">The figures, by their keys; one that ends in <c>*</c> stands for all that begin so.</param>
/// <param name="Evidence">Verified or derived where sources or our own data show it; assumed where it is our supposition, and is said to be.</param>
public sealed record MissReason(
    string Id,
    IReadOnlyList<string> Surveys,
    IReadOnlyList<string> Targets,
    Bilingual Why,
    Evidence Evidence
)
{
    /// <summary>Whether it speaks of a figure as a survey gives it.</summary>
    public bool IsAbout(string survey, Target target) =>
        Surveys.Contains(survey)
        && Targets.Any(t =>
            t.EndsWith('*')
                ? target.Key.StartsWith(t[..^1], StringComparison.Ordinal)
                : string.Equals(t, target.Key, StringComparison.Ordinal)
        );
}
