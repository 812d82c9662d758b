namespace ClosingGaps.Casework.Contacts;

/// <summary>What a person needs help with. In content files: the Spanish word in the summary.</summary>
public enum Claim
{
    /// <summary>seguro: not registered, or with a lower wage.</summary>
    Insurance,

    /// <summary>despido: dismissed, or afraid of it; settlement.</summary>
    Dismissal,

    /// <summary>pago: wages, aguinaldo, vacations.</summary>
    Pay,

    /// <summary>violencia: violence or harassment.</summary>
    Violence,

    /// <summary>discriminación.</summary>
    Discrimination,

    /// <summary>emergencia: danger now.</summary>
    Emergency,

    /// <summary>intérprete: an interpreter of her language.</summary>
    Interpreter,

    /// <summary>cuidados: a place for her children.</summary>
    Care,

    /// <summary>organización: other workers like her.</summary>
    Organisation,
}
