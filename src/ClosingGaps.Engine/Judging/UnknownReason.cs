using System.Globalization;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Judging;

/// <summary>Why a result is unknown.</summary>
public abstract record UnknownReason
{
    /// <summary>For people, in one sentence without its point.</summary>
    public abstract Bilingual Text { get; }

    private protected static string Day(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private protected static string MonthOf(DateOnly date) =>
        date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>A fact that nobody has told us.</summary>
/// <param name="Row">Row of the input's entity.</param>
public sealed record UnknownFact(InputSymbol Input, int Row, string Instance, DateOnly Month)
    : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"no se sabe «{Input.Label.Es}» de {Instance} en {MonthOf(Month)}",
            $"“{Input.Label.In("en")}” of {Instance} in {MonthOf(Month)} is not known"
        );
}

/// <summary>The first or last day of a spell is not known.</summary>
public sealed record UnknownSpellDate(int Row, string Instance, bool IsEnd) : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"no se sabe qué día {(IsEnd ? "terminó" : "empezó")} {Instance}",
            $"the day on which {Instance} {(IsEnd ? "ended" : "began")} is not known"
        );
}

/// <summary>Written <c>desconocido</c> in a formula.</summary>
public sealed record WrittenUnknown(TextSpan Span) : UnknownReason
{
    public override Bilingual Text =>
        new($"la regla lo deja desconocido ({Span})", $"the rule leaves it unknown ({Span})");
}

public sealed record DivisionByZero(TextSpan Span) : UnknownReason
{
    public override Bilingual Text =>
        new($"división entre cero ({Span})", $"division by zero ({Span})");
}

/// <summary>An argument lies in no interval of a table.</summary>
public sealed record OutsideTable(TableSymbol Table, string Axis, Rational Value) : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"la tabla {Table.Id} no tiene {Axis} = {Value}",
            $"table {Table.Id} has no {Axis} = {Value}"
        );
}

/// <summary>A date that the calendar does not reach.</summary>
public sealed record OutsideCalendar(TextSpan Span) : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"la fecha cae fuera del calendario ({Span})",
            $"the date is off the calendar ({Span})"
        );
}

/// <summary>The law sets an amount that we looked for and did not find.</summary>
public sealed record AmountNotFound(Symbol Symbol, DateOnly At) : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"la ley fija {Symbol.Id} al {Day(At)}, y no encontramos cuánto",
            $"the law sets {Symbol.Id} on {Day(At)}, and we did not find the amount"
        );
}

/// <summary>No value, table or formula at that date (or place): nothing is extrapolated.</summary>
public sealed record NoLaw(Symbol Symbol, DateOnly At) : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"{Symbol.Id} no tiene disposición al {Day(At)} para ese lugar",
            $"{Symbol.Id} has no provision on {Day(At)} for that place"
        );
}

/// <summary>Two exceptions apply at once and neither has priority.</summary>
public sealed record LawConflict(RuleSymbol Rule, RuleException First, RuleException Second)
    : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"dos excepciones de {Rule.Id} aplican a la vez y ninguna tiene prioridad: {Name(First)} y {Name(Second)}",
            $"two exceptions of {Rule.Id} apply at once and neither has priority: {Name(First)} and {Name(Second)}"
        );

    private static string Name(RuleException exception)
    {
        var article = exception.Provenance.Source ?? exception.Citation?.ToString();
        var name = exception.Name.Length > 0 ? exception.Name : exception.Span.ToString();
        return article is null ? name : $"{name} ({article})";
    }
}

/// <summary>A month before the first of the run.</summary>
public sealed record BeforeHistory(Symbol? Symbol, DateOnly Month) : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"no hay datos de {Symbol?.Id} en {MonthOf(Month)}, antes del primer mes",
            $"there is nothing on {Symbol?.Id} in {MonthOf(Month)}, before the first month"
        );
}

/// <summary>Only the state of a place is known, and the law of one of its municipalities may count.</summary>
public sealed record MunicipalityUnknown(string Code) : UnknownReason
{
    public override Bilingual Text =>
        new(
            $"se sabe el estado, no el municipio, y la ley de {Code} podría contar",
            $"the state is known, not the municipality, and the law of {Code} might count"
        );
}

/// <summary>The employment's employer was not named.</summary>
public sealed record NoEmployer(string Instance) : UnknownReason
{
    public override Bilingual Text =>
        new($"no se dijo quién emplea en {Instance}", $"the employer of {Instance} was not named");
}
