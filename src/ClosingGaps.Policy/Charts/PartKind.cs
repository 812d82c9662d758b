namespace ClosingGaps.Policy.Charts;

/// <summary>What a part of a bar stands for. Each has a colour and a texture of its own, so that it is told without colour, on paper too.</summary>
public enum PartKind : byte
{
    /// <summary>What is there: covered, kept on the way, or a total.</summary>
    Held,

    /// <summary>The law leaves her out, or leaves it to will.</summary>
    Exclusion,

    /// <summary>The law treats her worse than a worker of the general regime.</summary>
    EqualTreatment,

    /// <summary>With everybody paying everything, she still fails the test.</summary>
    Design,

    /// <summary>Owed by law and not done.</summary>
    Compliance,

    /// <summary>What she gets falls short of the yardstick.</summary>
    Adequacy,

    /// <summary>It is not known, and is not taken for zero.</summary>
    Unknown,

    /// <summary>Too few interviews to publish its parts: together they make up the whole.</summary>
    Suppressed,

    /// <summary>What is lost between one step and the next.</summary>
    Lost,

    /// <summary>What whoever employs pays.</summary>
    Employer,

    /// <summary>What the worker pays.</summary>
    Worker,

    /// <summary>What the State pays.</summary>
    State,

    /// <summary>A clause of the law.</summary>
    Clause,
}
