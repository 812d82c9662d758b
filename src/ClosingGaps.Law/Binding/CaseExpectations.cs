using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>What a case expects: results of rules, of one instance, in one of its months.</summary>
internal static class CaseExpectations
{
    public static List<CaseExpectation> Of(
        Session session,
        Placed<CaseSyntax> placed,
        CasePopulation population,
        DateOnly first,
        DateOnly last
    )
    {
        var expectations = new List<CaseExpectation>();
        foreach (var written in placed.Syntax.Expectations)
        {
            if (Expectation(session, placed, written, population, first, last) is { } expectation)
            {
                expectations.Add(expectation);
            }
        }

        return expectations;
    }

    private static CaseExpectation? Expectation(
        Session session,
        Placed<CaseSyntax> placed,
        ExpectationSyntax written,
        CasePopulation population,
        DateOnly first,
        DateOnly last
    )
    {
        var found = NameLookup.Find(session, session.Bag, written.Name, placed.Package);
        if (found is null || (found.Kind == DefinitionKind.Rule && found.Symbol is null))
        {
            return null;
        }

        if (found.Symbol is not RuleSymbol rule)
        {
            session.Report(
                BindingDiagnostics.WrongKindOfName,
                written.Name.Span,
                written.Name.Name,
                found.Keyword
            );
            return null;
        }

        var month = written.Month is null ? last : CaseFacts.Month(written.Month);
        if (month < first || month > last)
        {
            session.Report(
                BindingDiagnostics.OutOfBounds,
                written.Month!.Span,
                CaseFacts.MonthText(month),
                CaseFacts.MonthText(first),
                CaseFacts.MonthText(last)
            );
            return null;
        }

        if (
            !CheckInstance(session, written, rule, population)
            || ConstantBinder.Bind(session.Bag, written.Value, rule.Type) is not { } constant
        )
        {
            return null;
        }

        return new CaseExpectation(
            rule,
            rule.Entity == Entity.Nation
                ? null
                : written.Instance?.Name ?? population.Only(rule.Entity),
            month,
            written.IsWrongAtSource,
            constant.State,
            constant.Value,
            written.Provenance.Source,
            written.Span,
            Digits(written.Value, rule.Type)
        );
    }

    private static bool CheckInstance(
        Session session,
        ExpectationSyntax written,
        RuleSymbol rule,
        CasePopulation population
    )
    {
        var clear = written.Instance is { } named
            ? population.Has(rule.Entity, named.Name)
            : rule.Entity == Entity.Nation || population.Only(rule.Entity) is not null;
        if (!clear)
        {
            session.Report(
                BindingDiagnostics.CaseInstance,
                written.Instance?.Span ?? written.Name.Span,
                written.Instance?.Name ?? $"{written.Name} ({Entities.Word(rule.Entity)})"
            );
        }

        return clear;
    }

    // Decimals as written: 741.80 has two, and 20.40 % is 0.2040.
    private static int? Digits(ExpressionSyntax value, LawType type)
    {
        var number = value as NumberSyntax ?? (value as UnarySyntax)?.Operand as NumberSyntax;
        if (number is null || type.Kind != TypeKind.Number)
        {
            return null;
        }

        var point = number.Digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : number.Digits.Length - point - 1;
        var isPercent = type.Unit is { IsPureNumber: true, Flavour: Flavour.Percent };
        return isPercent ? decimals + 2 : decimals;
    }
}
