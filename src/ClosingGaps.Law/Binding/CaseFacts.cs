using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>What a case gives: facts of its instances, typed and within their bounds.</summary>
internal static class CaseFacts
{
    public static List<CaseFact> Of(
        Session session,
        Placed<CaseSyntax> placed,
        CasePopulation population,
        DateOnly first,
        DateOnly last
    )
    {
        var facts = new List<CaseFact>();
        foreach (var given in placed.Syntax.Givens)
        {
            foreach (var written in given.Assignments)
            {
                if (written.Value is MonthLiteralSyntax)
                {
                    continue; // the months of the case
                }

                if (IsSpellDay(session, given, written, population))
                {
                    continue;
                }

                if (Fact(session, placed, given, written, population) is not { } fact)
                {
                    continue;
                }

                if (fact.Month is { } month && (month < first || month > last))
                {
                    session.Report(
                        BindingDiagnostics.OutOfBounds,
                        written.Month!.Span,
                        MonthText(month),
                        MonthText(first),
                        MonthText(last)
                    );
                }

                if (facts.Exists(f => Same(f, fact)))
                {
                    Repeated.Report(
                        session.Bag,
                        written.Name.Name,
                        written.Name.Span,
                        facts.Find(f => Same(f, fact))!.Span
                    );
                }

                facts.Add(fact);
            }
        }

        return facts;
    }

    public static DateOnly Month(MonthSyntax month) => new(month.Year, month.Month, 1);

    public static string MonthText(DateOnly month) => Wording.Date(month)[..7];

    private static bool Same(CaseFact a, CaseFact b) =>
        a.Instance == b.Instance && a.Input == b.Input && a.Month == b.Month;

    private static CaseFact? Fact(
        Session session,
        Placed<CaseSyntax> placed,
        GivenSyntax given,
        AssignmentSyntax written,
        CasePopulation population
    )
    {
        var found = NameLookup.Find(session, session.Bag, written.Name, placed.Package);
        if (found is null || (found.Kind == DefinitionKind.Input && found.Symbol is null))
        {
            return null;
        }

        if (found.AnsweredBy is { } answer)
        {
            session.Report(
                BindingDiagnostics.WithoutEffect,
                written.Name.Span,
                found.Name,
                answer.Name
            );
        }

        if (found.Symbol is not InputSymbol input)
        {
            session.Report(
                BindingDiagnostics.WrongKindOfName,
                written.Name.Span,
                written.Name.Name,
                found.Keyword
            );
            return null;
        }

        if (InstanceOf(session, given, written, input, population) is not { } instance)
        {
            return null;
        }

        if (ConstantBinder.Bind(session.Bag, written.Value, input.Type) is not { } constant)
        {
            return null;
        }

        if (constant.State == FactState.NotApplicable && !input.MayNotApply)
        {
            session.Report(
                BindingDiagnostics.NotAnAmount,
                written.Value.Span,
                input.Type.ToString()
            );
            return null;
        }

        if (constant.Amount is { } amount && !Within(session, written, input, amount))
        {
            return null;
        }

        return new CaseFact(
            instance,
            input,
            written.Month is null ? null : Month(written.Month),
            constant.State,
            constant.Value,
            written.Span
        );
    }

    private static string? InstanceOf(
        Session session,
        GivenSyntax given,
        AssignmentSyntax written,
        InputSymbol input,
        CasePopulation population
    )
    {
        // Under «dado persona ana : …» a fact of persons is hers; of another entity, the only one's.
        var isOwn = given.Kind is not null && Entities.FromWord(given.Kind.Name) == input.Entity;
        var instance = isOwn ? population.Named(given) : population.Only(input.Entity);
        if (instance is null)
        {
            session.Report(
                BindingDiagnostics.CaseInstance,
                written.Name.Span,
                $"{written.Name} ({Entities.Word(input.Entity)})"
            );
        }

        return instance;
    }

    private static bool Within(
        Session session,
        AssignmentSyntax written,
        InputSymbol input,
        Rational amount
    )
    {
        if (amount < input.Lowest || amount > input.Highest)
        {
            session.Report(
                BindingDiagnostics.OutOfBounds,
                written.Value.Span,
                amount.ToString(),
                input.Lowest?.ToString() ?? "−∞",
                input.Highest?.ToString() ?? "∞"
            );
            return false;
        }

        if (
            input.Grid.IsKnown
            && Grids.Of(amount) is var grid
            && !(grid.IsKnown && grid.Digits <= input.Grid.Digits)
        )
        {
            session.Report(
                BindingDiagnostics.BadNumber,
                written.Value.Span,
                amount.ToString(),
                Rational.PowerOfTen(-input.Grid.Digits) + " × …"
            );
            return false;
        }

        return true;
    }

    private static bool IsSpellDay(
        Session session,
        GivenSyntax given,
        AssignmentSyntax written,
        CasePopulation population
    )
    {
        var word = Wording.Fold(written.Name.ToString());
        if (word is not ("periodo_desde" or "periodo_hasta"))
        {
            return false;
        }

        var isSpell = given.Kind is not null && Entities.FromWord(given.Kind.Name) == Entity.Spell;
        if (!isSpell || population.Named(given) is not { } spell)
        {
            session.Report(BindingDiagnostics.NotHere, written.Name.Span, written.Name.Name);
            return true;
        }

        if (ConstantBinder.Bind(session.Bag, written.Value, LawType.Date) is { } constant)
        {
            population.SetDay(
                spell,
                word == "periodo_hasta",
                constant.Amount is { } day ? DateOnly.FromDayNumber((int)day.Numerator) : null
            );
        }

        return true;
    }
}
