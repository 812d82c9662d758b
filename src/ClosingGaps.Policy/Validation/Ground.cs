namespace ClosingGaps.Policy.Validation;

/// <summary>On what the reason of a miss rests, the strongest first.</summary>
public enum Ground : byte
{
    /// <summary>Our figure asked as the publisher asks: it agrees. Or the published figures themselves, or the survey's, show it.</summary>
    Computed,

    /// <summary>A source that we read says it.</summary>
    Verified,

    /// <summary>Nothing but our supposition, or memory.</summary>
    Supposed,

    /// <summary>Nobody has written a reason.</summary>
    None,
}
