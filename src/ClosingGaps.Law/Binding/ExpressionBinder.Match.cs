using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary><c>según E ( member : … ; otro : … )</c>, as the nested conditions that it means.</summary>
internal sealed partial class ExpressionBinder
{
    private Expression? Match(MatchSyntax syntax, LawType? expected)
    {
        var subject = Bind(syntax.Subject);
        if (subject is null || !Applies(subject))
        {
            return null;
        }

        if (subject.Type.Category is not { } category)
        {
            bag.Add(
                BindingDiagnostics.WrongType,
                subject.Span,
                subject.Type.ToString(),
                "categoría"
            );
            return null;
        }

        var arms = Arms(syntax, category, expected);
        if (arms is null)
        {
            return null;
        }

        // The last arm stands for what is left when every member has its own.
        var result = arms[^1].Result;
        for (var i = arms.Count - 2; i >= 0; i--)
        {
            var (member, then) = arms[i];
            Expression left = subject;
            Expression right = member!;
            Unify(ref left, ref right);
            var test = new BinaryExpression(
                LawType.Boolean,
                BinaryFunction.Equal,
                left,
                right,
                Grid.Whole,
                member!.Span
            );
            result = Choose(test, then, result, syntax);
        }

        return result;
    }

    private List<(LiteralExpression? Member, Expression Result)>? Arms(
        MatchSyntax syntax,
        CategorySymbol category,
        LawType? expected
    )
    {
        var arms = new List<(LiteralExpression? Member, Expression Result)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var broken = false;
        foreach (var arm in syntax.Arms)
        {
            if (
                arm.Member.Qualifier is not null
                || MemberOf(category, arm.Member) is not { } member
            )
            {
                NameLookup.ReportUnknown(bag, arm.Member, category.Members.Select(m => m.Name));
                broken = true;
                continue;
            }

            if (!seen.Add(arm.Member.Name))
            {
                Repeated.Report(
                    bag,
                    arm.Member.Name,
                    arm.Member.Span,
                    syntax.Arms.First(a => a.Member.Name == arm.Member.Name).Span
                );
                broken = true;
                continue;
            }

            Add(member, arm.Result);
        }

        var missing = category.Members.Where(m => !seen.Contains(m.Name)).Select(m => m.Name);
        if (syntax.Otherwise is not null)
        {
            if (!missing.Any() && !broken)
            {
                bag.Add(
                    BindingDiagnostics.WithoutEffect,
                    syntax.Otherwise.Span,
                    "otro",
                    category.Name
                );
            }

            Add(null, syntax.Otherwise);
        }
        else if (missing.Any() && !broken)
        {
            bag.Add(BindingDiagnostics.MatchNotExhaustive, syntax.Span, string.Join(", ", missing));
            broken = true;
        }

        return broken || arms.Count == 0 || !Agree(arms) ? null : arms;

        void Add(LiteralExpression? member, ExpressionSyntax result)
        {
            if (Bind(result, expected) is { } bound)
            {
                arms.Add((member, bound));
            }
            else
            {
                broken = true;
            }
        }
    }

    // Every arm against the first that says a type, so that an unknown or a plain zero takes it.
    private bool Agree(List<(LiteralExpression? Member, Expression Result)> arms)
    {
        var model = arms.Find(a =>
            a.Result is not StateExpression && !IsPlainZero(a.Result)
        ).Result;
        if (model is null)
        {
            return true;
        }

        for (var i = 0; i < arms.Count; i++)
        {
            var (first, result) = (model, arms[i].Result);
            if (!Same(ref first, ref result))
            {
                return false;
            }

            arms[i] = (arms[i].Member, result);
        }

        return true;
    }
}
