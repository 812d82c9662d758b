using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Situations;

/// <summary>Reads what someone wrote for an input, by the input's type. Says what is wrong instead of guessing.</summary>
internal sealed partial class FactValue(DiagnosticBag bag)
{
    /// <summary>The fact, or <see langword="null"/> with the reason in the bag.</summary>
    public (FactState State, Rational Value)? Read(InputSymbol input, string text, TextSpan span)
    {
        var plain = PlainText.Of(text.Trim());
        switch (plain)
        {
            case "" or "~" or "null" or "desconocido" or "no se" or "unknown":
                return (FactState.Unknown, Rational.Zero);
            case "no aplica" or "not applicable":
                if (input.MayNotApply)
                {
                    return (FactState.NotApplicable, Rational.Zero);
                }

                bag.Add(SituationDiagnostics.CannotNotApply, span, input.Name);
                return null;
        }

        var value = input.Type.Kind switch
        {
            TypeKind.Boolean => YesNo(input, text, plain, span),
            TypeKind.Date => Date(input, text, span),
            TypeKind.Category => Member(input, text, plain, span),
            TypeKind.Territory => Territory(input, text, span),
            _ => Number(input, text, span),
        };
        return value is { } known && Fits(input, known, text, span)
            ? (FactState.Known, known)
            : null;
    }

    private Rational? YesNo(InputSymbol input, string text, string plain, TextSpan span)
    {
        switch (plain)
        {
            case "si" or "true" or "yes":
                return Rational.One;
            case "no" or "false":
                return Rational.Zero;
            default:
                return Wrong(input, text, span, new("sí o no", "yes or no"), "`sí`");
        }
    }

    private Rational? Date(InputSymbol input, string text, TextSpan span) =>
        DateOnly.TryParseExact(
            text.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date.DayNumber
            : Wrong(input, text, span, new("una fecha", "a date"), "`1990-05-17`");

    private Rational? Member(InputSymbol input, string text, string plain, TextSpan span)
    {
        var category = input.Type.Category!;
        var member = category.Members.FirstOrDefault(m => PlainText.Of(m.Name) == plain);
        if (member is not null)
        {
            return member.Code;
        }

        bag.Add(
            SituationDiagnostics.UnknownMember,
            span,
            text,
            category.Name,
            string.Join(", ", category.Members.Select(m => m.Name))
        );
        return null;
    }

    private Rational? Territory(InputSymbol input, string text, TextSpan span)
    {
        var code = text.Trim();
        return code.Length is 2 or 5 && code.All(char.IsAsciiDigit) && IsState(code[..2])
            ? int.Parse(code, CultureInfo.InvariantCulture)
            : Wrong(
                input,
                text,
                span,
                new(
                    "la clave de una entidad (dos cifras, 01 a 32) o un municipio (cinco)",
                    "the code of a state (two digits, 01 to 32) or municipality (five)"
                ),
                "`09007`"
            );
    }

    private static bool IsState(string code) => TerritoryNames.States.Any(s => s.Code == code);

    private Rational? Number(InputSymbol input, string text, TextSpan span)
    {
        var unit = input.Type.Unit;
        var match = NumberText().Match(text.Trim());
        var said = PlainText.Of(match.Groups["unit"].Value);
        var isPercent = unit.IsPureNumber && unit.Flavour == Flavour.Percent;
        if (!match.Success || !(said.Length == 0 || UnitNames(unit).Contains(said)))
        {
            return Wrong(input, text, span, Expected(unit), Example(unit));
        }

        var number = Rational.Parse(match.Groups["digits"].Value);
        if (!isPercent)
        {
            return number;
        }

        if (said.Length > 0)
        {
            return number / 100;
        }

        bag.Add(
            SituationDiagnostics.BarePercentage,
            span,
            text,
            input.Name,
            new DiagnosticArgument(
                $"`{number} %` o `{number * 100} %`, lo que sea",
                $"`{number} %` or `{number * 100} %`, whichever it is"
            )
        );
        return null;
    }

    /// <summary>Bounds and grid of the input.</summary>
    private bool Fits(InputSymbol input, Rational value, string text, TextSpan span)
    {
        if (input.Lowest is { } low && input.Highest is { } high && (value < low || value > high))
        {
            bag.Add(
                SituationDiagnostics.OutOfBounds,
                span,
                text,
                input.Name,
                Said(low, input),
                Said(high, input)
            );
            return false;
        }

        if (
            input.Type.Kind == TypeKind.Number
            && input.Grid.IsKnown
            && value.RoundHalfAway(input.Grid.Digits) != value
        )
        {
            bag.Add(
                SituationDiagnostics.TooFine,
                span,
                text,
                input.Name,
                input.Grid.Digits.ToString(CultureInfo.InvariantCulture)
            );
            return false;
        }

        return true;
    }

    private Rational? Wrong(
        InputSymbol input,
        string text,
        TextSpan span,
        DiagnosticArgument expected,
        string example
    )
    {
        bag.Add(SituationDiagnostics.WrongType, span, text, input.Name, expected, example);
        return null;
    }

    private static DiagnosticArgument Said(Rational value, InputSymbol input) =>
        new(LawWords.Amount(value, input.Type, "es"), LawWords.Amount(value, input.Type, "en"));

    private static DiagnosticArgument Expected(Unit unit)
    {
        var type = LawType.Number(unit);
        return new(
            $"un número ({LawWords.TypeName(type, "es")}), con punto decimal y sin separador de miles",
            $"a number ({LawWords.TypeName(type, "en")}), with a decimal point and no thousands mark"
        );
    }

    private static string Example(Unit unit) =>
        unit.IsPureNumber && unit.Flavour == Flavour.Percent ? "`7.5 %`" : "`1200.50`";

    private static IEnumerable<string> UnitNames(Unit unit)
    {
        yield return PlainText.Of(unit.ToString());
        if (unit.IsPureNumber)
        {
            yield return unit.Flavour switch
            {
                Flavour.Percent => "%",
                Flavour.Uma => "uma",
                _ => "",
            };
        }
    }

    // A peso sign may stand before; a thousands mark may not, so that 1,5 is never read as 15.
    [GeneratedRegex(
        @"^\$?\s*(?<digits>[-−]?[0-9]+(\.[0-9]+)?)\s*(?<unit>[^0-9\s].*)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NumberText();
}
