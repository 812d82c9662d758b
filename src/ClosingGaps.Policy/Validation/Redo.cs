using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Validation;

/// <summary>
/// How our figure is asked again, nearer to what its publisher means: what is said here takes the place of the figure's own. If it then agrees,
/// a supposition has become a finding.
/// </summary>
/// <param name="How">In few words, in what it differs: «con quien no recibe pago».</param>
/// <param name="Of">Rule (sí_no por persona): other people.</param>
/// <param name="Having">Rule (sí_no por persona): others counted among them.</param>
/// <param name="Value">Rule por persona: another value.</param>
/// <param name="Grown">Key of a published total of everybody: ours is what it would be if the survey's people were so many.</param>
/// <param name="IsBound">It is not as the publisher asks, but an extreme that shows where the difference lies: that it agrees explains nothing.</param>
public sealed record Redo(
    Bilingual How,
    string? Of = null,
    string? Having = null,
    string? Value = null,
    string? Grown = null,
    bool IsBound = false
)
{
    /// <summary>The figure as it is to be asked.</summary>
    public OwnFigure Asked(OwnFigure asked) =>
        asked with
        {
            Of = Of ?? asked.Of,
            Having = Having ?? asked.Having,
            Value = Value ?? asked.Value,
        };
}

/// <summary>Our figure asked again as a reason says.</summary>
/// <param name="StandardErrors">The difference that is left, as in the line itself.</param>
public sealed record RedoneFigure(MissReason Reason, Estimate Ours, double StandardErrors)
{
    /// <summary>Whether the reason explains the whole miss.</summary>
    public bool Agrees =>
        !Reason.Redo!.IsBound && Math.Abs(StandardErrors) <= ValidationStudy.Limit;
}
