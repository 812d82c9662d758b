using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Idse;

/// <summary>Something wrong in a file of records.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">Position in the line, from 1, as IMSS counts.</param>
/// <param name="Field">Its name.</param>
/// <param name="IsError">The record cannot be used.</param>
/// <param name="What">What is there and what was expected.</param>
/// <param name="Mend">What to do.</param>
public sealed record IdseDefect(
    int Line,
    int Column,
    Bilingual Field,
    bool IsError,
    Bilingual What,
    Bilingual Mend
);
