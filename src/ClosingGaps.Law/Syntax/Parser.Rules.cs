using ClosingGaps.Law.Diagnostics;

namespace ClosingGaps.Law.Syntax;

/// <summary>Rules: formulas, exceptions, which day and which place govern.</summary>
public sealed partial class Parser
{
    private RuleSyntax ParseRule(int start, bool modifies)
    {
        var before = failures;
        Accept(Keywords.Rule);
        var name = ParseName();
        var type = ParseHeaderType(optional: modifies);
        var entity = ParsePerEntity();
        var versions = new List<RuleVersionSyntax>();
        var exceptions = new List<ExceptionSyntax>();
        var rule = new RuleSyntax(
            From(start),
            modifies,
            name,
            type,
            entity,
            versions,
            exceptions,
            null,
            null,
            new(null, null)
        );
        ParseClauses(
            Keywords.Rule,
            [
                Keywords.From,
                Keywords.Except,
                Keywords.Governs,
                Keywords.Per,
                Keywords.Answers,
                Keywords.Itself,
            ],
            () => TryParseRuleClause(ref rule, versions, exceptions),
            static token => token.Kind == TokenKind.Equal
        );
        RequireIn(
            Keywords.Rule,
            name,
            before,
            versions.Count + exceptions.Count > 0,
            new("su fórmula, `= …`", "its formula, `= …`")
        );
        return rule with { Span = From(start) };
    }

    private bool TryParseRuleClause(
        ref RuleSyntax rule,
        List<RuleVersionSyntax> versions,
        List<ExceptionSyntax> exceptions
    )
    {
        if (At(TokenKind.Equal) || At(Keywords.From))
        {
            versions.Add(ParseRuleVersion());
            return true;
        }

        if (At(Keywords.Except))
        {
            exceptions.Add(ParseException());
            return true;
        }

        if (At(Keywords.Governs, Keywords.In))
        {
            Once(rule.Territory is null, Keywords.Governs, Keywords.Rule);
            Accept(Keywords.Governs, Keywords.In);
            rule = rule with { Territory = ParseQualifiedName() };
            return true;
        }

        if (At(Keywords.Answers))
        {
            Once(rule.Answers is null, Keywords.Answers, Keywords.Rule);
            Accept(Keywords.Answers);
            rule = rule with { Answers = ParseQualifiedName() };
            return true;
        }

        if (At(Keywords.Governs) || At(Keywords.Per, Keywords.Day))
        {
            Once(rule.Governs is null, Keywords.Governs, Keywords.Rule);
            rule = rule with { Governs = ParseGoverning() };
            return true;
        }

        var texts = rule.Texts;
        var isText = TryParseTexts(Keywords.Rule, ref texts);
        rule = rule with { Texts = texts };
        return isText;
    }

    private RuleVersionSyntax ParseRuleVersion()
    {
        var (start, first) = (Current.Start, position);
        DateOnly? from = null;
        DateOnly? to = null;
        if (At(Keywords.From))
        {
            (from, to) = ParseDates();
        }

        Expect(TokenKind.Equal, "=");
        var formula = ParseExpression();
        var provenance = ParseRuleProvenance(first, []);
        return new RuleVersionSyntax(From(start), from, to, formula, provenance);
    }

    /// <summary>Provenance after a formula: on its own line when the clause is long.</summary>
    private ProvenanceSyntax ParseRuleProvenance(int first, List<int> breaks)
    {
        var turn = position;
        var provenance = ParseProvenance(Keywords.Rule, allowsCitation: true);
        if (position > turn)
        {
            breaks.Add(turn);
        }

        if (breaks.Count > 0)
        {
            Group(
                first,
                breaks,
                indented: true,
                hangs: tokens[first].Folded == Keywords.Except.Folded
            );
        }

        return provenance;
    }

    private ExceptionSyntax ParseException()
    {
        var (start, first) = (Current.Start, position);
        Accept(Keywords.Except);
        var name = AtName ? ParseName() : null;
        Expect(Keywords.If);
        var condition = ParseExpression();
        DateOnly? from = null;
        DateOnly? to = null;
        if (At(Keywords.From))
        {
            (from, to) = ParseDates();
        }
        else if (At(Keywords.Until))
        {
            to = ParseUntil();
        }

        int? priority = Accept(Keywords.Priority) ? ParseWholeNumber(0, 1000) : null;
        Expect(TokenKind.Colon, ":");
        var turn = position;
        var result = ParseExpression();
        var provenance = ParseRuleProvenance(first, [turn]);
        return new ExceptionSyntax(
            From(start),
            name,
            condition,
            from,
            to,
            priority,
            result,
            provenance
        );
    }

    private GoverningSyntax ParseGoverning()
    {
        var start = Current.Start;
        if (Accept(Keywords.Per, Keywords.Day))
        {
            return new GoverningSyntax(From(start), Governing.ByDay);
        }

        Accept(Keywords.Governs);
        Accept(Keywords.The);
        var kind = Governing.FirstDay;
        if (Accept(Keywords.Last))
        {
            kind = Governing.LastDay;
        }
        else if (!Accept(Keywords.First))
        {
            Fail(
                SyntaxDiagnostics.NotAChoice,
                Found(),
                "`rige el primer día`, `rige el último día`, `rige en NOMBRE`, `por día`"
            );
        }

        Expect(Keywords.Day);
        return new GoverningSyntax(From(start), kind);
    }
}
