using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>Literals and names.</summary>
internal sealed partial class ExpressionBinder
{
    private static LiteralExpression Literal(LawType type, Rational value, TextSpan span) =>
        new(type, value, Grids.Of(value), Excerpt(span), span);

    private LiteralExpression? Number(NumberSyntax number, LawType? expected)
    {
        if (expected?.Kind == TypeKind.Territory && number.Unit.Count == 0)
        {
            if (Territories.IsCode(number.Digits))
            {
                return Literal(LawType.Territory, Territories.Number(number.Digits), number.Span);
            }

            bag.Add(BindingDiagnostics.BadTerritoryCode, number.Span, number.Digits);
            return null;
        }

        return WrittenNumber.Read(bag, number) is (var value, var unit)
            ? Literal(LawType.Number(unit), value, number.Span)
            : null;
    }

    private Expression? Keyword(KeywordLiteralSyntax syntax, LawType? expected)
    {
        switch (syntax.Keyword)
        {
            case KeywordLiteral.Yes:
                return Literal(LawType.Boolean, Rational.One, syntax.Span);
            case KeywordLiteral.No:
                return Literal(LawType.Boolean, Rational.Zero, syntax.Span);
            case KeywordLiteral.Previous:
                return beneath is { } known
                    ? new PreviousExpression(symbol, known.Grid, known.MayNotApply, syntax.Span)
                    : NotHere(syntax.Span);
            default:
                // Without a type from its place it is a number; that is only so where every type serves.
                return new StateExpression(
                    expected ?? LawType.Number(Unit.None),
                    syntax.Keyword == KeywordLiteral.Unknown
                        ? FactState.Unknown
                        : FactState.NotApplicable,
                    syntax.Span
                );
        }
    }

    private Expression? Name(NameSyntax name, LawType? expected)
    {
        if (name.Qualifier is null)
        {
            if (expected?.Category is { } category && MemberOf(category, name) is { } member)
            {
                return member;
            }

            if (BuiltIn(name) is { } builtIn)
            {
                return builtIn;
            }
        }

        if (session.Names.Candidates(name).Count == 0)
        {
            if (LoneMember(name) is { } lone)
            {
                return lone;
            }

            if (Wording.Fold(name.Name) is "periodo_desde" or "periodo_hasta")
            {
                return NotHere(name.Span);
            }
        }

        return
            NameLookup.Find(
                session,
                bag,
                name,
                package,
                expected?.Category?.Members.Select(m => m.Name)
            )
                is { } definition
            ? Reference(definition, name.Span)
            : null;
    }

    private Expression? BuiltIn(NameSyntax name)
    {
        if (Words.Calendar(name.Name) is { } fact)
        {
            var type = fact switch
            {
                CalendarFact.DaysOfMonth or CalendarFact.DaysOfPart => LawType.Number(
                    Unit.Of(BaseUnit.Day)
                ),
                _ => LawType.Date,
            };
            return new CalendarExpression(type, fact, name.Span);
        }

        return Wording.Fold(name.Name) switch
        {
            "periodo_desde" when entity == Entity.Spell => new SpellDateExpression(
                false,
                name.Span
            ),
            "periodo_hasta" when entity == Entity.Spell => new SpellDateExpression(true, name.Span),
            _ => null,
        };
    }

    /// <summary>A declared name as an operand.</summary>
    private Expression? Reference(Definition definition, TextSpan span)
    {
        definition.IsUsed = true;
        session.Uses.Add(rule, definition.AnsweredBy ?? definition);
        Expression? bound = (definition.AnsweredBy ?? definition).Symbol switch
        {
            InputSymbol input => new InputExpression(input, span),
            ReadingSymbol reading => new ReadingExpression(reading, span),
            RuleSymbol other => new RuleExpression(other, other.Grid, other.MayNotApply, span),
            ValueSymbol value => Value(definition, value, span),
            TableSymbol => WrongKind(definition, span),
            _ => null, // its declaration is broken and has been reported
        };
        if (bound is null || !Reaches(definition.Name, bound.Entity, span))
        {
            return null;
        }

        return bound.MayNotApply && applied.Contains(definition)
            ? new AppliesExpression(bound)
            : bound;
    }

    private ValueExpression? Value(Definition definition, ValueSymbol value, TextSpan span)
    {
        if (!value.Scopes.Any())
        {
            return new ValueExpression(value, null, span);
        }

        return TerritoryOf(definition, span) is { } territory
            ? new ValueExpression(value, territory, span)
            : null;
    }

    /// <summary>The input that says which territory counts, for a name that some territory's package sets.</summary>
    private InputSymbol? TerritoryOf(Definition definition, TextSpan span)
    {
        if (symbol.Territory is null)
        {
            bag.Add(BindingDiagnostics.TerritoryNotGiven, span, rule.Name, definition.Name);
        }

        return symbol.Territory;
    }

    private Expression? WrongKind(Definition definition, TextSpan span)
    {
        bag.Add(BindingDiagnostics.WrongKindOfName, span, definition.Name, definition.Keyword);
        return null;
    }

    private bool Reaches(string name, Entity from, TextSpan span)
    {
        if (Entities.Reaches(entity, from))
        {
            return true;
        }

        var down = Entities.Reaches(from, entity);
        bag.Add(
            down ? BindingDiagnostics.NarrowerFact : BindingDiagnostics.UnrelatedFact,
            span,
            down
                ? [name, Entities.Word(from), Entities.Word(entity), Entities.Plural(from)]
                : [name, Entities.Word(from), Entities.Word(entity)]
        );
        return false;
    }

    private static LiteralExpression? MemberOf(CategorySymbol category, NameSyntax name) =>
        category.Members.FirstOrDefault(m => m.Name == name.Name) is { } member
            ? Literal(LawType.Of(category), member.Code, name.Span)
            : null;

    // A member where nothing says which category: good if only one has it; the type check then speaks of the category, not of the name.
    private LiteralExpression? LoneMember(NameSyntax name)
    {
        if (name.Qualifier is not null)
        {
            return null;
        }

        LiteralExpression? found = null;
        foreach (var category in session.Categories.Values)
        {
            if (package.Sees(category.Package) && MemberOf(category.Symbol, name) is { } member)
            {
                if (found is not null)
                {
                    return null;
                }

                found = member;
            }
        }

        return found;
    }
}
