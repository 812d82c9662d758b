using ClosingGaps.Law.Diagnostics;

namespace ClosingGaps.Law.Syntax;

/// <summary>Worked cases, and the written values that they and the law's tables hold.</summary>
public sealed partial class Parser
{
    private CaseSyntax ParseCase()
    {
        var (start, first, before) = (Current.Start, position, failures);
        Accept(Keywords.Case);
        var title = ParseText();
        var named = errors.Span(tokens[first].Start, tokens[first].Length);
        var givens = new List<GivenSyntax>();
        var readings = new List<CaseReadingSyntax>();
        var packages = new List<NameSyntax>();
        var projections = new List<string>();
        var expectations = new List<ExpectationSyntax>();
        ParseClauses(
            Keywords.Case,
            [Keywords.Given, Keywords.With, Keywords.Expect],
            () =>
            {
                if (At(Keywords.Given))
                {
                    givens.Add(ParseGiven());
                    return true;
                }

                if (At(Keywords.Expect))
                {
                    expectations.Add(ParseExpectation());
                    return true;
                }

                return Accept(Keywords.With) && ParseCondition(readings, packages, projections);
            }
        );
        if (expectations.Count == 0 && failures == before)
        {
            errors.Report(
                new Diagnostic(
                    SyntaxDiagnostics.Incomplete,
                    named,
                    [Keywords.Case.Text, "`espera …`"],
                    []
                )
            );
        }

        return new CaseSyntax(
            From(start),
            title,
            givens,
            readings,
            packages,
            projections,
            expectations
        );
    }

    /// <summary>What the case supposes: a reading, a proposal, a projection.</summary>
    private bool ParseCondition(
        List<CaseReadingSyntax> readings,
        List<NameSyntax> packages,
        List<string> projections
    )
    {
        var start = Current.Start;
        if (Accept(Keywords.Reading))
        {
            var reading = ParseQualifiedName();
            Expect(TokenKind.Equal, "=");
            var option = ParseName();
            readings.Add(new CaseReadingSyntax(From(start), reading, option));
        }
        else if (Accept(Keywords.Package))
        {
            packages.Add(ParseName());
        }
        else if (Accept(Keywords.Projection))
        {
            projections.Add(ParseProjection());
        }
        else
        {
            Fail(
                SyntaxDiagnostics.NotAChoice,
                Found(),
                "`con lectura`, `con paquete`, `con proyección`"
            );
        }

        return true;
    }

    private GivenSyntax ParseGiven()
    {
        var start = Current.Start;
        Accept(Keywords.Given);
        NameSyntax? kind = null;
        NameSyntax? name = null;
        NameSyntax? parent = null;
        NameSyntax? employer = null;
        var hasFacts = true;
        if (Spelling.IsEntity(Current))
        {
            kind = ParseSpelled(static t => Spelling.Entity(t));
            name = AtName ? ParseName() : null;
            parent = Accept(Keywords.Of) ? ParseName() : null;
            employer = Accept(Keywords.With) ? ParseName() : null;
            hasFacts = Accept(TokenKind.Colon);
        }

        var assignments = hasFacts ? ParseAssignments() : [];
        return new GivenSyntax(From(start), kind, name, parent, employer, assignments);
    }

    private List<AssignmentSyntax> ParseAssignments()
    {
        var first = position;
        var breaks = new List<int>();
        var assignments = new List<AssignmentSyntax>();
        do
        {
            breaks.Add(position);
            assignments.Add(ParseAssignment());
        } while (Accept(TokenKind.Comma));
        breaks.RemoveAt(0);
        Group(first, breaks, indented: true, fills: true);
        return assignments;
    }

    private AssignmentSyntax ParseAssignment()
    {
        var start = Current.Start;
        if (At(Keywords.Months) && Peek(1).Kind == TokenKind.Month)
        {
            var range = ParseSpelled(static _ => Keywords.Months.Text);
            var firstMonth = ParseMonth();
            Expect(Keywords.Upto);
            var last = ParseMonth();
            return new AssignmentSyntax(
                From(start),
                range,
                firstMonth,
                new MonthLiteralSyntax(last.Span, last.Year, last.Month)
            );
        }

        var name = ParseQualifiedName();
        var month = Accept(Keywords.In) ? ParseMonth() : null;
        var value = ParseLiteral();
        return new AssignmentSyntax(From(start), name, month, value);
    }

    private ExpectationSyntax ParseExpectation()
    {
        var start = Current.Start;
        Accept(Keywords.Expect);
        var name = ParseQualifiedName();
        NameSyntax? instance = null;
        MonthSyntax? month = null;
        ParseWhoAndWhen(ref instance, ref month);
        var isWrong = Accept(TokenKind.NotEqual);
        var value = ParseLiteral();
        ParseWhoAndWhen(ref instance, ref month);
        var provenance = ParseProvenance(Keywords.Expect);
        return new ExpectationSyntax(
            From(start),
            name,
            instance,
            month,
            isWrong,
            value,
            provenance
        );
    }

    /// <summary><c>de ana</c>, <c>en 2026-02</c>: before the value or after it.</summary>
    private void ParseWhoAndWhen(ref NameSyntax? instance, ref MonthSyntax? month)
    {
        while (At(Keywords.Of) || At(Keywords.In))
        {
            if (At(Keywords.Of))
            {
                Once(instance is null, Keywords.Of, Keywords.Expect);
                Accept(Keywords.Of);
                instance = ParseName();
            }
            else
            {
                Once(month is null, Keywords.In, Keywords.Expect);
                Accept(Keywords.In);
                month = ParseMonth();
            }
        }
    }

    /// <summary>A written value: a number with its unit, a date, a month, a member, sí/no, desconocido, no aplica.</summary>
    private ExpressionSyntax ParseLiteral()
    {
        var start = Current.Start;
        ExpressionSyntax? literal = null;
        if (At(TokenKind.Minus) && Peek(1).Kind == TokenKind.Number)
        {
            layout?.TightAfter.Add(position);
            layout?.Spellings.TryAdd(position, "−");
            Next();
            var number = ParseNumber();
            literal = new UnarySyntax(From(start), UnaryOperator.Negate, number);
        }
        else if (Current.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Month)
        {
            literal = ParsePrimary();
        }
        else if (At(Keywords.If))
        {
            NextAs(Keywords.Yes.Text); // sí, also when typed without its accent: a condition has no place here
            literal = new KeywordLiteralSyntax(From(start), KeywordLiteral.Yes);
        }
        else if (At(Keywords.No) || At(Keywords.Unknown))
        {
            literal = ParseKeywordLiteral();
        }
        else if (AtName)
        {
            literal = new NameExpressionSyntax(From(start), ParseQualifiedName());
            literal = literal with { Span = From(start) };
        }

        if (literal is null || IsOperator(Current))
        {
            Fail(SyntaxDiagnostics.ExpectedLiteral, Found());
        }

        return literal ?? new MissingExpressionSyntax(From(start));
    }

    /// <summary>A sign that would make the value a computation; one that begins a line belongs to the next row.</summary>
    private static bool IsOperator(in Token token) =>
        !token.FirstOnLine
        && token.Kind
            is TokenKind.Plus
                or TokenKind.Minus
                or TokenKind.Times
                or TokenKind.Divide
                or TokenKind.Slash
                or TokenKind.Power
                or TokenKind.Open;
}
