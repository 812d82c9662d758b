using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;

namespace ClosingGaps.Casework.Arrears;

/// <summary>What is owed for one job that was never registered.</summary>
/// <param name="Situation">Who, with the facts of the job: its first day (<c>ingreso</c>, or spells), pay and days.</param>
/// <param name="Employment">Name of the job.</param>
/// <param name="Until">Any day of the last month owed, in which it would be paid, on its last day.</param>
/// <param name="From">Any day of the first month asked about; <see langword="null"/> for the first month of the duty.</param>
public sealed record ArrearsQuestion(
    Situation Situation,
    string Employment,
    DateOnly Until,
    DateOnly? From,
    RunChoices Choices
);
