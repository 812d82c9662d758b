using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>What can come out of running the cases of the law (LEY090–LEY099).</summary>
public static class CaseDiagnostics
{
    /// <summary>{0}: output, of whom and when; {1}: expected; {2}: found; {3}: why (a trace).</summary>
    public static readonly DiagnosticKind Fails = Error(
        "LEY090",
        "El caso no da lo esperado: {0} es {2}, y se esperaba {1}.\n{3}",
        "The case does not give what it expects: {0} is {2}, and {1} was expected.\n{3}",
        "Si la regla está mal, corríjala; si la cifra de la fuente está mal, escriba `≠` antes de ella.",
        "If the rule is wrong, mend it; if the figure is wrong at its source, write `≠` before it."
    );

    /// <summary>{0}: output, of whom and when; {1}: the figure; {2}: why (a trace).</summary>
    public static readonly DiagnosticKind HoldsAfterAll = Error(
        "LEY091",
        "El caso dice que {0} no es {1}, pero la ley da exactamente eso.\n{2}",
        "The case says that {0} is not {1}, but the law gives exactly that.\n{2}",
        "Si la cifra de la fuente resultó correcta, quite el `≠`; si no, revise la regla.",
        "If the figure of the source turned out right, remove the `≠`; if not, look at the rule."
    );

    /// <summary>{0}: output; {1}: instance named, or empty; {2}: the instances there are.</summary>
    public static readonly DiagnosticKind WhoseOutput = Error(
        "LEY092",
        "No se sabe de quién se espera {0}{1}. El caso tiene: {2}",
        "It is not clear whose {0} is expected{1}. The case has: {2}",
        "Escriba `de NOMBRE` después de la salida.",
        "Write `de NAME` after the output."
    );

    /// <summary>{0}: output, of whom and when; {1}: exact; {2}: by the interpreter.</summary>
    public static readonly DiagnosticKind ExecutorsDiffer = Error(
        "LEY093",
        "El motor y el juez no coinciden en {0}: exacto {1}, motor {2}",
        "The engine and the judge differ on {0}: exact {1}, engine {2}",
        "Es una falla del programa, no de la ley: repórtela con este caso.",
        "It is a fault of the program, not of the law: report it with this case."
    );

    /// <summary>{0}: what is missing, where, and what there is.</summary>
    public static readonly DiagnosticKind NoLaw = Error(
        "LEY094",
        "El caso pide algo que la ley no tiene en ese mes: {0}",
        "The case asks for something that the law does not have in that month: {0}",
        "Cambie el mes del caso, nombre una proyección (`con proyección …`) o agregue la disposición.",
        "Change the month of the case, name a projection (`con proyección …`) or add the provision."
    );

    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [Fails, HoldsAfterAll, WhoseOutput, ExecutorsDiffer, NoLaw];

    private static DiagnosticKind Error(
        string code,
        string es,
        string en,
        string helpEs,
        string helpEn
    ) => new(code, Severity.Error, new Bilingual(es, en), new Bilingual(helpEs, helpEn));
}
