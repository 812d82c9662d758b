using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Validation;

/// <summary>What is estimated of the people of a survey.</summary>
public enum FigureKind : byte
{
    /// <summary>How many there are.</summary>
    Total,

    /// <summary>Which share of them is so, from 0 to 1.</summary>
    Share,

    /// <summary>The mean of a value over them.</summary>
    Mean,
}

/// <summary>
/// How a survey is asked for a figure: rules of its mapping, by name. What they mean is law-language text of each survey; a survey whose mapping lacks
/// one of them cannot say.
/// </summary>
/// <param name="Of">Rule (sí_no por persona): the people.</param>
/// <param name="Place">State, two digits; <see langword="null"/> for the nation.</param>
/// <param name="Having">Rule (sí_no por persona): those counted among them. A total may do without.</param>
/// <param name="Value">Rule por persona: what a mean is of.</param>
/// <param name="Survey">The only survey that it is to be asked of: the figure is a total of that survey itself.</param>
public sealed record OwnFigure(
    FigureKind Kind,
    string Of,
    Sex Sex,
    string? Place,
    string? Having,
    string? Value,
    string? Survey = null
)
{
    /// <summary>The rules that it takes, besides who is a woman.</summary>
    public IEnumerable<string> Rules => new[] { Of, Having, Value }.OfType<string>();
}
