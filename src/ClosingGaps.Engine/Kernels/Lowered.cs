namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// A plan node as lane nodes. Its value is a number or, for yes/no, the mask of rows known to be true; the other form is made when asked for.
/// The value of a row that is not known is arbitrary until <see cref="Lowering.Clean"/>; a truth mask never holds such a row.
/// </summary>
internal struct Lowered
{
    /// <summary>−1 until asked for.</summary>
    public int Number;

    /// <summary>−1 until asked for.</summary>
    public int Truth;

    public int Unknown;

    public int NotApplicable;

    /// <summary>Whether it is yes/no by its operation.</summary>
    public bool IsTruth;

    /// <summary>Whether the number is known to be +0 in rows that are not known.</summary>
    public bool IsClean;
}
