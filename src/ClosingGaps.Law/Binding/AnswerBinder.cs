using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// <c>responde NAME</c>: a rule of a mapping stands, in this load, wherever the law asks that question. Every formula that names the input
/// is bound to the rule, so that planner, judge and trace see one law and need to know nothing of surveys.
/// </summary>
internal static class AnswerBinder
{
    /// <summary>Joins each answering rule to its question; the heads of all rules must be known.</summary>
    public static void Link(Session session, IReadOnlyList<Definition> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var layer in rule.Layers<RuleSyntax>())
            {
                if (layer.Syntax.Answers is { } name)
                {
                    Link(session, rule, layer, name);
                }
            }
        }
    }

    /// <summary>Checks what only the bound formula tells: an answer that the law could not use is an error, and is not taken.</summary>
    public static void Check(Session session, Definition rule)
    {
        if (((RuleSyntax)rule.Syntax).Answers is not { } name)
        {
            return;
        }

        var answered = session.Names.OfKind(DefinitionKind.Input).Where(d => d.AnsweredBy == rule);
        foreach (var question in answered.ToList())
        {
            var input = (InputSymbol)question.Symbol!;
            var answer = (RuleSymbol)rule.Symbol!;
            DiagnosticArgument? missing =
                answer.MayNotApply && !input.MayNotApply
                    ? new(
                        "un valor siempre que se conozca (la regla puede dar `no aplica`)",
                        "a value whenever it is known (the rule may give `no aplica`)"
                    )
                : input.Grid.IsKnown
                && !(answer.Grid.IsKnown && answer.Grid.Digits <= input.Grid.Digits)
                    ? new(
                        $"una cantidad redondeada a {Step(input.Grid)}",
                        $"an amount rounded to {Step(input.Grid)}"
                    )
                : null;
            if (missing is not null)
            {
                question.AnsweredBy = null;
                session.Report(
                    BindingDiagnostics.AnswerDoesNotFit,
                    name.Span,
                    name.ToString(),
                    missing.Value
                );
            }
        }
    }

    private static void Link(
        Session session,
        Definition rule,
        Placed<RuleSyntax> layer,
        NameSyntax name
    )
    {
        if (!layer.Package.IsMapping || layer.Syntax.Modifies)
        {
            session.Report(
                BindingDiagnostics.AnswerOutsideMapping,
                name.Span,
                rule.Name,
                layer.Package.Name
            );
            return;
        }

        if (NameLookup.Find(session, session.Bag, name, layer.Package) is not { } question)
        {
            return;
        }

        if (question.Kind == DefinitionKind.Input && question.Symbol is null)
        {
            return; // its declaration is broken
        }

        if (
            question.Symbol is not InputSymbol input
            || question.Package.IsMapping
            || input.Type.Kind == TypeKind.Territory
        )
        {
            session.Report(BindingDiagnostics.NothingToAnswer, name.Span, name.ToString());
            return;
        }

        if (question.AnsweredBy is { } earlier)
        {
            session.Report(
                BindingDiagnostics.AnsweredTwice,
                name.Span,
                [(earlier.Span, new(earlier.Name, earlier.Name))],
                name.ToString(),
                earlier.Name
            );
            return;
        }

        if (rule.Symbol is not RuleSymbol answer)
        {
            return;
        }

        if (answer.Type != input.Type || answer.Entity != input.Entity)
        {
            var (wanted, word) = (input.Type.ToString(), Entities.Word(input.Entity));
            session.Report(
                BindingDiagnostics.AnswerDoesNotFit,
                name.Span,
                name.ToString(),
                $"`{wanted} por {word}`"
            );
            return;
        }

        question.IsUsed = true;
        question.AnsweredBy = rule;
    }

    private static string Step(Grid grid) =>
        grid.Digits == 0 ? "1" : "0." + new string('0', grid.Digits - 1) + "1";
}
