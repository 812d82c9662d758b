using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Gaps;

/// <summary>The five branches of the compulsory regime (LSS 11).</summary>
public enum Branch : byte
{
    /// <summary>Enfermedades y maternidad.</summary>
    SicknessAndMaternity,

    /// <summary>Riesgos de trabajo.</summary>
    WorkRisks,

    /// <summary>Invalidez y vida.</summary>
    InvalidityAndLife,

    /// <summary>Retiro, cesantía en edad avanzada y vejez.</summary>
    OldAge,

    /// <summary>Guarderías y prestaciones sociales.</summary>
    Childcare,
}

/// <summary>What a way of working must reach for a branch to protect: the question put to the law, and where it stands.</summary>
/// <param name="Rule">Rule (sí_no por persona) of the law that answers.</param>
/// <param name="Asked">Of whom it is asked.</param>
/// <param name="Article">Citation of the rule, as "LSS art. 102".</param>
public sealed record BranchTest(
    Branch Branch,
    string Rule,
    Bilingual Label,
    Bilingual Asked,
    string Article
);
