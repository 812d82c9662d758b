namespace ClosingGaps.Law.Diagnostics;

/// <summary>Mappings that answer the law's questions: LEY100–LEY109.</summary>
public static partial class BindingDiagnostics
{
    /// <summary>{0} rule, {1} package.</summary>
    public static readonly DiagnosticKind AnswerOutsideMapping = Error(
        100,
        "`{0}` no puede llevar `responde`: `{1}` no es un mapeo, o la regla es una modificación",
        "`{0}` cannot have `responde`: `{1}` is not a mapping, or the rule is a modification",
        "Las respuestas son de un paquete sin `legislador`: ahí una encuesta dice qué responde a cada pregunta.",
        "Answers belong to a package without `legislador`: there a survey says what answers each question."
    );

    /// <summary>{0} name.</summary>
    public static readonly DiagnosticKind NothingToAnswer = Error(
        101,
        "`{0}` no es una pregunta de la ley que una regla pueda responder",
        "`{0}` is not a question of the law that a rule can answer",
        "Se responde una `entrada` de los paquetes de abajo (`sobre …`) que no sea un territorio.",
        "What is answered is an `entrada` of the packages beneath (`sobre …`) other than a territory."
    );

    /// <summary>{0} input, {1} what it needs.</summary>
    public static readonly DiagnosticKind AnswerDoesNotFit = Error(
        102,
        "La regla no sirve de respuesta a `{0}`, que pide {1}",
        "The rule does not serve as an answer to `{0}`, which asks for {1}",
        "Dé a la regla el tipo y la clase de la pregunta, redondee lo que calcula y diga qué significa cada blanco.",
        "Give the rule the type and entity of the question, round what it computes and say what each blank means."
    );

    /// <summary>{0} input, {1} rule that answers it.</summary>
    public static readonly DiagnosticKind AnsweredTwice = Error(
        103,
        "`{0}` ya la responde `{1}`",
        "`{0}` is already answered by `{1}`",
        "Cada pregunta tiene una sola respuesta: júntelas en una regla.",
        "Each question has one answer: join them in one rule."
    );
}
