using System.Globalization;
using System.Runtime.CompilerServices;
using ClosingGaps.Law.Diagnostics;

namespace ClosingGaps.Law.Syntax;

/// <summary>Expressions: operators by precedence climbing, from <c>o</c> (1) to <c>^</c> (9).</summary>
public sealed partial class Parser
{
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int ComparisonLevel = 4;
    private const int RoundingLevel = 5;
    private const int SumLevel = 6;
    private const int ProductLevel = 7;
    private const int PowerLevel = 9;

    /// <summary>Nesting of what is being read: guards the stack of this parser.</summary>
    private int nesting;

    /// <summary>Height of the tree last read: guards the stack of everyone who walks it.</summary>
    private int height;

    private ExpressionSyntax ParseExpression() => ParseNested(OrLevel);

    private ExpressionSyntax ParseNested(int lowest)
    {
        if (nesting >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return FailTooDeep();
        }

        nesting++;
        var result = ParseOperation(lowest);
        nesting--;
        return result;
    }

    private ExpressionSyntax ParseOperation(int lowest)
    {
        var (start, first) = (Current.Start, position);
        var left = ParseOperand();
        // Operators of one level in a row are broken together when the line is too long.
        var breaks = new List<int>();
        var lastLevel = PowerLevel + 1;
        while (LevelOf(Current) is var level && level >= lowest)
        {
            if (level > lastLevel && lastLevel == RoundingLevel)
            {
                errors.Report(
                    SyntaxDiagnostics.OperationAfterRounding,
                    Current.Start,
                    Current.Length,
                    Current.Text
                );
                failures++;
            }
            else if (level == ComparisonLevel && lastLevel == ComparisonLevel)
            {
                errors.Report(SyntaxDiagnostics.ChainedComparison, Current.Start, Current.Length);
                failures++;
            }

            if (level != lastLevel)
            {
                CloseChain(first, breaks);
                breaks = [];
            }

            breaks.Add(position);
            lastLevel = level;
            left = ParseOperator(start, left, level);
        }

        CloseChain(first, breaks);
        return left;
    }

    private void CloseChain(int first, List<int> breaks)
    {
        if (breaks.Count > 0)
        {
            Group(first, breaks, indented: true);
        }
    }

    /// <summary>0 for what is no operator.</summary>
    private int LevelOf(in Token token) =>
        token.Kind switch
        {
            TokenKind.Equal or TokenKind.NotEqual => ComparisonLevel,
            TokenKind.Less or TokenKind.LessOrEqual => ComparisonLevel,
            TokenKind.Greater or TokenKind.GreaterOrEqual => ComparisonLevel,
            TokenKind.Plus or TokenKind.Minus => SumLevel,
            TokenKind.Times or TokenKind.Divide or TokenKind.Slash => ProductLevel,
            TokenKind.Power => PowerLevel,
            TokenKind.Word when Is(token, Keywords.Or) => OrLevel,
            TokenKind.Word when Is(token, Keywords.And) => AndLevel,
            TokenKind.Word when Is(token, Keywords.Rounded) || Is(token, Keywords.Truncated) =>
                RoundingLevel,
            TokenKind.Word when AtTerritoryTest => ComparisonLevel,
            _ => 0,
        };

    /// <summary><c>en 09</c>, but not <c>en sus …</c> or <c>en 12 meses</c>.</summary>
    private bool AtTerritoryTest =>
        At(Keywords.In) && Peek(1).Kind == TokenKind.Number && !IsMonthWord(Peek(2));

    private static bool IsMonthWord(in Token token) =>
        Is(token, Keywords.Month) || Is(token, Keywords.Months);

    /// <summary>Reads an operator and its right side.</summary>
    private ExpressionSyntax ParseOperator(int start, ExpressionSyntax left, int level)
    {
        var leftHeight = height;
        if (level == RoundingLevel)
        {
            return Higher(ParseRounding(start, left), leftHeight);
        }

        if (At(Keywords.In))
        {
            Accept(Keywords.In);
            var code = ParseTerritory(2, 5);
            return Higher(new InTerritorySyntax(From(start), left, code), leftHeight);
        }

        var kind = tokens[position].Kind;
        var (operation, sign) = kind switch
        {
            TokenKind.Equal => (BinaryOperator.Equal, "="),
            TokenKind.NotEqual => (BinaryOperator.NotEqual, "≠"),
            TokenKind.Less => (BinaryOperator.Less, "<"),
            TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, "≤"),
            TokenKind.Greater => (BinaryOperator.Greater, ">"),
            TokenKind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, "≥"),
            TokenKind.Plus => (BinaryOperator.Add, "+"),
            TokenKind.Minus => (BinaryOperator.Subtract, "−"),
            TokenKind.Times => (BinaryOperator.Multiply, "×"),
            TokenKind.Divide or TokenKind.Slash => (BinaryOperator.Divide, "÷"),
            TokenKind.Power => (BinaryOperator.Power, "^"),
            _ => level == OrLevel ? (BinaryOperator.Or, "o") : (BinaryOperator.And, "y"),
        };
        NextAs(sign);
        var right = kind == TokenKind.Power ? ParseExponent() : ParseOperation(level + 1);
        return Higher(
            new BinarySyntax(From(start), operation, left, right),
            Math.Max(leftHeight, height)
        );
    }

    private NumberSyntax ParseExponent()
    {
        var start = Current.Start;
        var digits = ParseWholeNumber(0, 100).ToString(CultureInfo.InvariantCulture);
        height = 0;
        return new NumberSyntax(From(start), digits, []);
    }

    private RoundSyntax ParseRounding(int start, ExpressionSyntax operand)
    {
        var mode = RoundingMode.Nearest;
        if (Accept(Keywords.Truncated))
        {
            mode = RoundingMode.Truncate;
        }
        else
        {
            Accept(Keywords.Rounded);
            if (Accept(Keywords.Towards))
            {
                Expect(Keywords.Up);
                mode = RoundingMode.Up;
            }
        }

        Expect(Keywords.Upto);
        var stepStart = Current.Start;
        if (At(TokenKind.Number))
        {
            var step = ParseNumber();
            return new RoundSyntax(From(start), operand, mode, step);
        }

        Fail(
            SyntaxDiagnostics.Expected,
            new(
                "el paso del redondeo, como `0.01` o `1`,",
                "the step of rounding, as `0.01` or `1`"
            ),
            Found()
        );
        return new RoundSyntax(
            From(start),
            operand,
            mode,
            new NumberSyntax(From(stepStart), "1", [])
        );
    }

    /// <summary>An operand with the signs before it: <c>no E</c>, <c>−E</c>.</summary>
    private ExpressionSyntax ParseOperand()
    {
        var start = Current.Start;
        if (At(TokenKind.Minus))
        {
            layout?.TightAfter.Add(position);
            NextAs("−");
            var operand = ParseNested(PowerLevel);
            return Higher(new UnarySyntax(From(start), UnaryOperator.Negate, operand), height);
        }

        if (At(Keywords.No) && !Is(Peek(1), Keywords.Applies) && !IsIf(Peek(1)) && BeginsOperand(1))
        {
            Accept(Keywords.No);
            var operand = ParseNested(ComparisonLevel);
            return Higher(new UnarySyntax(From(start), UnaryOperator.Not, operand), height);
        }

        return ParsePrimary();
    }

    /// <summary><c>si</c> as it is written for a condition; <c>sí</c> is always the answer.</summary>
    private static bool IsIf(in Token token) =>
        Is(token, Keywords.If) && token.Text == Keywords.If.Text;

    /// <summary>Whether an operand can begin with the token so far ahead.</summary>
    private bool BeginsOperand(int ahead)
    {
        var token = Peek(ahead);
        return token.Kind switch
        {
            TokenKind.Number
            or TokenKind.Date
            or TokenKind.Month
            or TokenKind.Open
            or TokenKind.Minus => true,
            TokenKind.Word when Is(token, Keywords.According) => Peek(ahead + 1).Kind
                != TokenKind.Text,
            TokenKind.Word => !Keywords.IsReserved(token)
                || Is(token, Keywords.If)
                || Is(token, Keywords.No)
                || Is(token, Keywords.Unknown)
                || Is(token, Keywords.Ago),
            _ => false,
        };
    }

    /// <summary>Notes the height of a node above its highest part, and refuses trees that are too high to walk.</summary>
    private ExpressionSyntax Higher(ExpressionSyntax node, int partsHeight)
    {
        height = partsHeight + 1;
        return height > MaximumDepth ? FailTooDeep() : node;
    }

    private MissingExpressionSyntax FailTooDeep()
    {
        var start = Current.Start;
        Fail(SyntaxDiagnostics.TooDeep, MaximumDepth.ToString(CultureInfo.InvariantCulture));
        height = 0;
        return new MissingExpressionSyntax(From(start));
    }
}
