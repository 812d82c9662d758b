using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Validation;

/// <summary>Why our figure is not the published one: a reason of <c>content/targets/reasons.yaml</c>, tied to surveys and figures.</summary>
/// <param name="Surveys">Those of whose figures it speaks: <c>enigh2010</c>, <c>synthetic</c>; <c>*</c> as in the figures.</param>
/// <param name="Targets">The figures, by their keys; one that ends in <c>*</c> stands for all that begin so.</param>
/// <param name="Evidence">Verified or derived where sources or our own data show it; assumed where it is our supposition, and is said to be.</param>
/// <param name="Redo">How our figure is asked again to see whether the reason holds; <see langword="null"/> where it cannot be.</param>
public sealed record MissReason(
    string Id,
    IReadOnlyList<string> Surveys,
    IReadOnlyList<string> Targets,
    Bilingual Why,
    Evidence Evidence,
    Redo? Redo = null
)
{
    /// <summary>Whether it speaks of a figure as a survey gives it.</summary>
    /// <param name="surveys">The names by which the reasons know the survey.</param>
    public bool IsAbout(IReadOnlyList<string> surveys, Target target) =>
        surveys.Any(name => Surveys.Any(s => Fits(s, name)))
        && Targets.Any(t => Fits(t, target.Key));

    private static bool Fits(string written, string name) =>
        written.EndsWith('*')
            ? name.StartsWith(written[..^1], StringComparison.Ordinal)
            : string.Equals(written, name, StringComparison.Ordinal);
}
