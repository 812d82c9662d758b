using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>One output of one row in one month.</summary>
/// <param name="Row">Row of the output's entity.</param>
/// <param name="Instance">Name of the row, empty for the country.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Value">0 unless known.</param>
/// <param name="AtLeast">What an unknown amount comes to at least, when that can be said.</param>
public sealed record OutputResult(
    Symbol Output,
    int Row,
    string Instance,
    DateOnly Month,
    FactState State,
    double Value,
    double? AtLeast
);
