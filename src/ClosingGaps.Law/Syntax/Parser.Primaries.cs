using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>Operands: literals, names, calls, parentheses.</summary>
public sealed partial class Parser
{
    private ExpressionSyntax ParsePrimary()
    {
        height = 0;
        var start = Current.Start;
        switch (Current.Kind)
        {
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.Date:
                return new DateSyntax(
                    errors.Span(start, Current.Length),
                    CalendarText.Date(Next().Text)
                );
            case TokenKind.Month:
                var month = ParseMonth();
                return new MonthLiteralSyntax(month.Span, month.Year, month.Month);
            case TokenKind.Open:
                return ParseParenthesis();
            case TokenKind.Word:
                return ParseWord();
            default:
                return FailExpression();
        }
    }

    private MissingExpressionSyntax FailExpression()
    {
        var start = Current.Start;
        Fail(SyntaxDiagnostics.ExpectedExpression, Found());
        return new MissingExpressionSyntax(From(start));
    }

    /// <summary>Digits with the unit that follows them.</summary>
    private NumberSyntax ParseNumber()
    {
        var start = Current.Start;
        var digits = Next().Text;
        var unit = new List<string>();
        if (At(TokenKind.Percent))
        {
            Next();
            unit.Add("%");
        }
        else if (Spelling.IsUma(Current))
        {
            NextAs("UMA");
            unit.Add("UMA");
        }
        else if (Spelling.IsBaseUnit(Current))
        {
            var folded = Current.Folded;
            NextAs(digits == "1" ? Spelling.Singular(folded) : Spelling.Plural(folded));
            unit.Add(Spelling.Plural(folded));
            unit.AddRange(ParseUnitsBelow());
        }

        return new NumberSyntax(From(start), digits, unit);
    }

    private ExpressionSyntax ParseParenthesis()
    {
        var open = Next();
        var inner = ParseExpression();
        Close(open);
        return inner;
    }

    private void Close(in Token open)
    {
        if (Accept(TokenKind.Close))
        {
            return;
        }

        Fail(
            new Diagnostic(
                SyntaxDiagnostics.UnclosedParenthesis,
                errors.Span(open.Start, open.Length),
                [Found()],
                [(Place(), new Bilingual("a más tardar aquí", "here at the latest"))]
            )
        );
    }

    private ExpressionSyntax ParseWord()
    {
        if (At(Keywords.If))
        {
            return
                IsIf(Current)
                && (BeginsOperand(1) || Is(Peek(1), Keywords.Applies))
                && !IsIf(Peek(1))
                ? ParseConditional()
                : ParseKeywordLiteral();
        }

        if (At(Keywords.No) || At(Keywords.Unknown) || At(Keywords.It, Keywords.Previous))
        {
            return ParseKeywordLiteral();
        }

        if (At(Keywords.According) && Peek(1).Kind != TokenKind.Text)
        {
            return ParseMatch();
        }

        if (At(Keywords.Ago))
        {
            return ParseLag();
        }

        return TryParseAggregate() ?? (AtName ? ParseNameOrCall() : FailExpression());
    }

    private KeywordLiteralSyntax ParseKeywordLiteral()
    {
        var start = Current.Start;
        KeywordLiteral literal;
        if (Accept(Keywords.No, Keywords.Applies))
        {
            literal = KeywordLiteral.NotApplicable;
        }
        else if (Accept(Keywords.It, Keywords.Previous))
        {
            literal = KeywordLiteral.Previous;
        }
        else if (Accept(Keywords.No))
        {
            literal = KeywordLiteral.No;
        }
        else if (Accept(Keywords.Unknown))
        {
            literal = KeywordLiteral.Unknown;
        }
        else
        {
            NextAs(Keywords.Yes.Text);
            literal = KeywordLiteral.Yes;
        }

        height = 0;
        return new KeywordLiteralSyntax(From(start), literal);
    }

    private ExpressionSyntax ParseNameOrCall()
    {
        var (start, first) = (Current.Start, position);
        var name = ParseFunctionOrName();
        if (!At(TokenKind.Open) || AtMatchArms)
        {
            height = 0;
            return new NameExpressionSyntax(name.Span, name);
        }

        layout?.TightBefore.Add(position);
        var open = Next();
        var arguments = new List<ExpressionSyntax>();
        var breaks = new List<int>();
        var highest = 0;
        if (!At(TokenKind.Close))
        {
            do
            {
                breaks.Add(position);
                arguments.Add(ParseExpression());
                highest = Math.Max(highest, height);
            } while (Accept(TokenKind.Comma));
        }

        Close(open);
        NameSyntax? column = null;
        if (Accept(TokenKind.Dot))
        {
            column = ParseName();
        }

        Group(first, breaks, indented: true);
        var where = ParseWhere(first, ref highest);
        return Higher(new CallSyntax(From(start), name, arguments, column, where), highest);
    }

    /// <summary>A name; a function of the language gets its accents.</summary>
    private NameSyntax ParseFunctionOrName()
    {
        var token = Current;
        return Peek(1).Kind == TokenKind.Dot
            ? ParseQualifiedName()
            : ParseSpelled(static t => Spelling.Builtin(t)) with
            {
                Span = errors.Span(token.Start, token.Length),
            };
    }

    /// <summary>The parenthesis opens the arms of <c>según</c>, not the arguments of a call.</summary>
    private bool AtMatchArms => Peek(1).Kind == TokenKind.Word && Peek(2).Kind == TokenKind.Colon;

    /// <summary><c>donde C</c>, or nothing.</summary>
    private ExpressionSyntax? ParseWhere(int first, ref int highest)
    {
        if (!At(Keywords.Where))
        {
            return null;
        }

        var turn = position;
        Accept(Keywords.Where);
        var condition = ParseExpression();
        highest = Math.Max(highest, height);
        Group(first, [turn], indented: true);
        return condition;
    }
}
