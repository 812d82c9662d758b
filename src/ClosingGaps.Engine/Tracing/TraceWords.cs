using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Tracing;

/// <summary>The fixed words of a trace.</summary>
internal static class TraceWords
{
    internal static Bilingual AlreadyExplained { get; } =
        new("ya explicado arriba", "explained above");

    internal static Bilingual GivenFact { get; } = new("dato", "fact given");

    internal static Bilingual NotGiven { get; } = new("no se ha dicho", "not given yet");

    internal static Bilingual ChosenHere { get; } =
        new("elegido para este cálculo", "chosen for this run");

    internal static Bilingual ByDefault { get; } = new("por omisión", "by default");

    internal static Bilingual Reading { get; } = new("lectura", "reading");

    internal static Bilingual OtherMonths { get; } = new("otros meses", "other months");

    internal static Bilingual Since { get; } = new("desde", "since");

    internal static Bilingual Beneath { get; } = new("Lo anterior", "As it stood beneath");

    internal static Bilingual NoLawHere { get; } =
        new("ninguna disposición cuenta en ese lugar", "no provision counts at that place");

    internal static Bilingual AtLeast { get; } = new("al menos", "at least");

    internal static Bilingual Exception { get; } = new("Salvo", "Unless");

    internal static Bilingual Force(Force force) =>
        force switch
        {
            Law.Model.Force.InForce => new("vigente", "in force"),
            Law.Model.Force.Proposed => new("propuesto", "proposed"),
            _ => new("derogado", "repealed"),
        };

    internal static Bilingual Evidence(Evidence evidence) =>
        evidence switch
        {
            Law.Model.Evidence.Verified => new("verificado", "verified"),
            Law.Model.Evidence.Derived => new("derivado", "derived"),
            Law.Model.Evidence.Recalled => new("recordado", "recalled"),
            Law.Model.Evidence.Assumed => new("supuesto", "assumed"),
            _ => new("no encontrado", "not found"),
        };

    internal static Bilingual Outcome(ExceptionOutcome outcome) =>
        outcome switch
        {
            ExceptionOutcome.Taken => new("se cumple y decide", "holds, and decides"),
            ExceptionOutcome.NotTaken => new("no se cumple", "does not hold"),
            ExceptionOutcome.Unknown => new(
                "no se sabe si se cumple, así que el resultado tampoco",
                "not known to hold or not, so neither is the result"
            ),
            ExceptionOutcome.NotTried => new(
                "no se llegó a ella: otra con prioridad decidió",
                "not reached: one with priority decided"
            ),
            _ => new(
                "se cumple a la vez que otra y ninguna tiene prioridad",
                "holds together with another, and neither has priority"
            ),
        };

    /// <summary>Stable name of an outcome in JSON.</summary>
    internal static string Name(ExceptionOutcome outcome) =>
        outcome switch
        {
            ExceptionOutcome.Taken => "taken",
            ExceptionOutcome.NotTaken => "not_taken",
            ExceptionOutcome.Unknown => "unknown",
            ExceptionOutcome.NotTried => "not_tried",
            _ => "in_conflict",
        };

    /// <summary>Stable name of a state in JSON.</summary>
    internal static string Name(FactState state) =>
        state switch
        {
            FactState.Known => "known",
            FactState.NotApplicable => "not_applicable",
            _ => "unknown",
        };
}
