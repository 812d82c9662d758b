using System.Globalization;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Cases;

/// <summary>Whether a result is what a case expects: the same state and, for numbers, the same figure to the decimals that were written.</summary>
internal static class Expectation
{
    internal static bool Holds(CaseExpectation expected, in ExactValue found) =>
        found.State == expected.State
        && (expected.State != FactState.Known || Rounded(expected, found.Value) == expected.Value);

    /// <summary>Whether the interpreter's result is the judge's: to the bit where the law rounds, else to nine digits.</summary>
    internal static bool Agrees(CaseExpectation expected, in ExactValue exact, OutputResult engine)
    {
        if (exact.State != engine.State || !exact.IsKnown)
        {
            return exact.State == engine.State;
        }

        var wanted = exact.Value.ToDouble();
        var isRounded = expected.Output is not RuleSymbol rule || rule.Grid.IsKnown;
        return isRounded
            ? engine.Value == wanted
            : Math.Abs(engine.Value - wanted) <= 1e-9 * Math.Max(1, Math.Abs(wanted));
    }

    /// <summary>The result at the precision of the expectation.</summary>
    internal static Rational Rounded(CaseExpectation expected, Rational found) =>
        expected.Output.Type.Kind == TypeKind.Number
            ? found.RoundHalfAway(expected.Digits ?? Decimals(expected.Value))
            : found;

    internal static string Text(LawType type, FactState state, Rational value, string language) =>
        Figures.Text(type, state, value.ToDouble(), language);

    /// <summary>The difference, for amounts: " (−0.01)"; empty where there is none to show.</summary>
    internal static string Difference(CaseExpectation expected, in ExactValue found)
    {
        if (
            expected.Output.Type.Kind != TypeKind.Number
            || expected.State != FactState.Known
            || !found.IsKnown
        )
        {
            return "";
        }

        var difference = (found.Value - expected.Value).ToDouble();
        var text = difference.ToString("+0.######;-0.######;0", CultureInfo.InvariantCulture);
        return $" ({text})";
    }

    private static int Decimals(Rational value)
    {
        var digits = 0;
        while (digits < 12 && !(value * Rational.PowerOfTen(digits)).IsInteger)
        {
            digits++;
        }

        return digits;
    }
}
