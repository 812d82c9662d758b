namespace ClosingGaps.Casework.Idse;

/// <summary>What a record tells IMSS; the code is that of positions 132 and 133.</summary>
public enum IdseMovement
{
    /// <summary>02, baja: she leaves.</summary>
    Departure = 2,

    /// <summary>07, modificación de salario.</summary>
    WageChange = 7,

    /// <summary>08, alta o reingreso: she starts, or starts again.</summary>
    Enrolment = 8,
}

/// <summary>Position 116.</summary>
public enum IdseWorkerType
{
    /// <summary>Permanente.</summary>
    Permanent = 1,

    /// <summary>Eventual de ciudad.</summary>
    Temporary = 2,

    /// <summary>Eventual de la construcción.</summary>
    Construction = 3,

    /// <summary>Eventual del campo.</summary>
    Field = 4,
}

/// <summary>Position 117.</summary>
public enum IdseWageType
{
    /// <summary>Fijo.</summary>
    Fixed = 0,

    /// <summary>Variable: by piece or commission.</summary>
    Variable = 1,

    /// <summary>Mixto.</summary>
    Mixed = 2,
}
