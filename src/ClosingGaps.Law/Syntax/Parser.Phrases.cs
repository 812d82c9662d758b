using ClosingGaps.Law.Diagnostics;

namespace ClosingGaps.Law.Syntax;

/// <summary>Operands that read as phrases: conditions, choices by category, aggregates, other months.</summary>
public sealed partial class Parser
{
    private static readonly (Keyword Word, AggregateOperator Operator)[] totals =
    [
        (Keywords.Sum, AggregateOperator.Sum),
        (Keywords.Maximum, AggregateOperator.Maximum),
        (Keywords.Minimum, AggregateOperator.Minimum),
    ];

    private ExpressionSyntax ParseConditional()
    {
        var first = position;
        var breaks = new List<int>();
        var result = ParseConditional(breaks);
        Group(first, breaks, indented: false);
        return result;
    }

    /// <summary>One <c>si</c> of a ladder; the breaks before each <c>si no</c> belong to the whole ladder.</summary>
    private ExpressionSyntax ParseConditional(List<int> breaks)
    {
        var (start, first) = (Current.Start, position);
        Accept(Keywords.If);
        NameSyntax? applies = null;
        ExpressionSyntax? condition = null;
        height = 0;
        if (Accept(Keywords.Applies))
        {
            applies = ParseQualifiedName();
        }
        else
        {
            condition = ParseExpression();
        }

        var highest = height;
        var turn = position;
        Expect(Keywords.Then);
        var then = ParseExpression();
        highest = Math.Max(highest, height);
        Group(first, [turn], indented: true);
        breaks.Add(position);
        if (!Accept(Keywords.If, Keywords.No))
        {
            Fail(SyntaxDiagnostics.MissingElse, Found());
        }

        var otherwise = ParseElse(breaks);
        highest = Math.Max(highest, height);
        return Higher(
            applies is null
                ? new ConditionalSyntax(From(start), condition!, then, otherwise)
                : new IfAppliesSyntax(From(start), applies, then, otherwise),
            highest
        );
    }

    private ExpressionSyntax ParseElse(List<int> breaks)
    {
        if (
            !At(Keywords.If)
            || !IsIf(Current)
            || IsIf(Peek(1))
            || !(BeginsOperand(1) || Is(Peek(1), Keywords.Applies))
        )
        {
            return ParseExpression();
        }

        if (nesting >= MaximumDepth)
        {
            return FailTooDeep();
        }

        nesting++;
        var ladder = ParseConditional(breaks);
        nesting--;
        return ladder;
    }

    private ExpressionSyntax ParseMatch()
    {
        var (start, first) = (Current.Start, position);
        Accept(Keywords.According);
        var subject = ParsePrimary();
        var highest = height;
        var open = Current;
        layout?.Roomy.Add(position);
        Expect(TokenKind.Open, "(");
        var arms = new List<MatchArmSyntax>();
        ExpressionSyntax? otherwise = null;
        var breaks = new List<int>();
        do
        {
            if (At(TokenKind.Close))
            {
                break; // a semicolon may stand after the last arm
            }

            breaks.Add(position);
            ParseArm(arms, ref otherwise);
            highest = Math.Max(highest, height);
        } while (Accept(TokenKind.Semicolon));
        layout?.Roomy.Add(position);
        Close(open);
        Group(first, breaks, indented: true);
        return Higher(new MatchSyntax(From(start), subject, arms, otherwise), highest);
    }

    private void ParseArm(List<MatchArmSyntax> arms, ref ExpressionSyntax? otherwise)
    {
        var start = Current.Start;
        if (At(Keywords.Other))
        {
            Once(otherwise is null, Keywords.Other, Keywords.According);
            Accept(Keywords.Other);
            Expect(TokenKind.Colon, ":");
            otherwise = ParseExpression();
            return;
        }

        var member = ParseName();
        Expect(TokenKind.Colon, ":");
        var result = ParseExpression();
        arms.Add(new MatchArmSyntax(From(start), member, result));
    }

    private ExpressionSyntax? TryParseAggregate()
    {
        foreach (var (word, operation) in totals)
        {
            if (At(word, Keywords.Of))
            {
                return ParseTotal(word, operation);
            }
        }

        var (start, first) = (Current.Start, position);
        if (At(Keywords.Count, Keywords.Of) && Is(Peek(2), Keywords.Their))
        {
            Accept(Keywords.Count, Keywords.Of);
            var counted = ParseMembers();
            var highest = 0;
            var where = ParseWhere(first, ref highest);
            return Higher(
                new AggregateSyntax(From(start), AggregateOperator.Count, null, counted, where),
                highest
            );
        }

        if (Accept(Keywords.Any, Keywords.Of))
        {
            return ParseQuantified(start, AggregateOperator.Any, Keywords.Holds);
        }

        if (At(Keywords.All, Keywords.Their))
        {
            Accept(Keywords.All);
            return ParseQuantified(start, AggregateOperator.All, Keywords.Hold);
        }

        return At(Keywords.Accumulated, Keywords.Of) ? ParseAccumulated() : null;
    }

    /// <summary><c>suma de E en sus empleos [donde C]</c>, or <c>suma de NAME en 12 meses</c>.</summary>
    private ExpressionSyntax ParseTotal(Keyword word, AggregateOperator operation)
    {
        var (start, first) = (Current.Start, position);
        Accept(word, Keywords.Of);
        var body = ParseExpression();
        var highest = height;
        var turn = position;
        if (At(Keywords.In) && Peek(1).Kind == TokenKind.Number)
        {
            return ParseWindow(start, operation, body);
        }

        Expect(Keywords.In);
        var members = ParseMembers();
        Group(first, [turn], indented: true);
        var where = ParseWhere(first, ref highest);
        return Higher(new AggregateSyntax(From(start), operation, body, members, where), highest);
    }

    private WindowSyntax ParseWindow(int start, AggregateOperator operation, ExpressionSyntax body)
    {
        Accept(Keywords.In);
        var months = ParseMonths();
        height = 0;
        if (body is NameExpressionSyntax { Name: var name })
        {
            return new WindowSyntax(From(start), operation, name, months);
        }

        errors.Report(SyntaxDiagnostics.ExpectedSingleName, body.Span.Start, body.Span.Length);
        failures++;
        return new WindowSyntax(
            From(start),
            operation,
            new NameSyntax(body.Span, null, ""),
            months
        );
    }

    /// <summary><c>sus empleos</c>: the members that belong to the one the rule is about.</summary>
    private NameSyntax ParseMembers()
    {
        Expect(Keywords.Their);
        var token = Current;
        if (Spelling.IsMembers(token))
        {
            return ParseSpelled(static t => Spelling.Members(t));
        }

        Fail(SyntaxDiagnostics.NotAChoice, Found(), "`empleos`, `personas`, `periodos`");
        return new NameSyntax(errors.Span(token.Start, 0), null, "");
    }

    private ExpressionSyntax ParseQuantified(int start, AggregateOperator operation, Keyword verb)
    {
        var first = position;
        var members = ParseMembers();
        var turn = position;
        if (!Accept(Keywords.Holds) && !Accept(Keywords.Hold))
        {
            Expect(verb);
        }

        var condition = ParseExpression();
        Group(first, [turn], indented: true);
        return Higher(
            new AggregateSyntax(From(start), operation, condition, members, null),
            height
        );
    }

    /// <summary><c>12 meses</c></summary>
    private int ParseMonths()
    {
        var months = ParseWholeNumber(1, 1200);
        if (!IsMonthWord(Current))
        {
            Fail(SyntaxDiagnostics.Expected, "`meses`", Found());
        }

        NextAs(months == 1 ? Keywords.Month.Text : Keywords.Months.Text);
        return months;
    }

    private LagSyntax ParseLag()
    {
        var start = Current.Start;
        Accept(Keywords.Ago);
        var months = ParseMonths();
        var name = ParseMonthlyName();
        height = 0;
        return new LagSyntax(From(start), months, name);
    }

    private AccumulatedSyntax ParseAccumulated()
    {
        var start = Current.Start;
        Accept(Keywords.Accumulated, Keywords.Of);
        var name = ParseMonthlyName();
        Expect(Keywords.From);
        var since = ParseDate();
        height = 0;
        return new AccumulatedSyntax(From(start), name, since);
    }

    private NameSyntax ParseMonthlyName()
    {
        if (!At(TokenKind.Open))
        {
            return ParseQualifiedName();
        }

        Fail(SyntaxDiagnostics.ExpectedSingleName);
        return new NameSyntax(errors.Span(Current.Start, 0), null, "");
    }
}
