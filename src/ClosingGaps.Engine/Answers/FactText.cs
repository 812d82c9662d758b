using System.Globalization;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Answers;

/// <summary>Reads what a person or a file writes for a fact.</summary>
public static class FactText
{
    /// <summary>The fact, or <see langword="null"/> with the reason why it cannot be one.</summary>
    public static Fact? Parse(InputSymbol input, string text, out Bilingual? error)
    {
        error = null;
        var plain = text.Trim().ToLowerInvariant();
        if (plain is "desconocido" or "unknown" or "?")
        {
            return Fact.Unknown;
        }

        if (plain is "no aplica" or "no_aplica" or "not applicable")
        {
            if (input.MayNotApply)
            {
                return new Fact(FactState.NotApplicable, Rational.Zero);
            }

            error = Wrong(input, text, "siempre aplica", "always applies");
            return null;
        }

        var value = input.Type.Kind switch
        {
            TypeKind.Boolean => Truth(plain),
            TypeKind.Date => Date(plain),
            TypeKind.Category => Member(input.Type.Category!, plain),
            TypeKind.Territory => Territory(plain),
            _ => Amount(input, plain),
        };
        if (value is null)
        {
            var (es, en) = Expected(input.Type);
            error = Wrong(input, text, es, en);
            return null;
        }

        if (value < input.Lowest || value > input.Highest)
        {
            error = Wrong(
                input,
                text,
                $"debe estar entre {input.Lowest} y {input.Highest}",
                $"must lie between {input.Lowest} and {input.Highest}"
            );
            return null;
        }

        if (input.Grid.IsKnown && value.Value.RoundHalfAway(input.Grid.Digits) != value)
        {
            error = Wrong(
                input,
                text,
                $"admite a lo más {input.Grid.Digits} decimales",
                $"takes at most {input.Grid.Digits} decimals"
            );
            return null;
        }

        return Fact.Known(value.Value);
    }

    /// <summary>Whether a known value can be an answer to an input: of its kind, within its bounds, on its grid.</summary>
    public static bool Takes(InputSymbol input, Rational value) =>
        input.Type.Kind switch
        {
            TypeKind.Boolean => value == 0 || value == 1,
            TypeKind.Date => value.IsInteger
                && value >= DateOnly.MinValue.DayNumber
                && value <= DateOnly.MaxValue.DayNumber,
            TypeKind.Category => input.Type.Category!.Members.Any(m => m.Code == value),
            TypeKind.Territory => value.IsInteger && value > 0 && value < 100000,
            _ => true,
        }
        && !(value < input.Lowest || value > input.Highest)
        && !(input.Grid.IsKnown && value.RoundHalfAway(input.Grid.Digits) != value);

    private static Rational? Truth(string text) =>
        text switch
        {
            "sí" or "si" or "yes" or "true" => 1,
            "no" or "false" => 0,
            _ => null,
        };

    private static Rational? Date(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date.DayNumber
            : null;

    private static Rational? Member(CategorySymbol category, string text) =>
        category.Members.FirstOrDefault(m => m.Name == text) is { } member ? member.Code : null;

    private static Rational? Territory(string text) =>
        text.Length is 2 or 5
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? code
            : null;

    private static Rational? Amount(InputSymbol input, string text)
    {
        var isPercent = text.EndsWith('%');
        var digits = text.TrimEnd('%')
            .Trim()
            .TrimStart('$')
            .Trim()
            .Replace(",", "", StringComparison.Ordinal);
        var isNumber = decimal.TryParse(
            digits.Replace('−', '-'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );
        if (!isNumber || digits.StartsWith('.') || digits.EndsWith('.'))
        {
            return null;
        }

        var isRate = input.Type.Unit.IsPureNumber && input.Type.Unit.Flavour == Flavour.Percent;
        return isPercent && !isRate ? null
            : isPercent ? Rational.Parse(digits) / 100
            : Rational.Parse(digits);
    }

    private static (string Es, string En) Expected(LawType type) =>
        type.Kind switch
        {
            TypeKind.Boolean => ("se espera sí o no", "sí or no is expected"),
            TypeKind.Date => (
                "se espera una fecha como 2026-03-15",
                "a date like 2026-03-15 is expected"
            ),
            TypeKind.Category => Members(type.Category!),
            TypeKind.Territory => (
                "se espera la clave de un estado (09) o municipio (09007)",
                "the code of a state (09) or municipality (09007) is expected"
            ),
            _ => ($"se espera una cantidad ({type})", $"an amount is expected ({type})"),
        };

    private static (string Es, string En) Members(CategorySymbol category)
    {
        var names = string.Join(", ", category.Members.Select(m => m.Name));
        return ($"se espera uno de: {names}", $"one of these is expected: {names}");
    }

    private static Bilingual Wrong(InputSymbol input, string text, string es, string en) =>
        new(
            $"«{input.Name}»: «{text}» no sirve; {es}.",
            $"“{input.Name}”: “{text}” will not do; {en}."
        );
}
