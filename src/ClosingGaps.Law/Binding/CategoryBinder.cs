using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>Categories: closed lists with codes of their own from 0 to 255.</summary>
internal static class CategoryBinder
{
    public static void Bind(Session session)
    {
        foreach (var placed in session.Declarations<CategorySyntax>())
        {
            var syntax = placed.Syntax;
            if (session.Categories.TryGetValue(syntax.Name.Name, out var first))
            {
                Repeated.Report(session.Bag, syntax.Name.Name, syntax.Name.Span, first.Symbol.Span);
                continue;
            }

            var symbol = new CategorySymbol(
                syntax.Name.Name,
                syntax.Label ?? Labels.FromName(syntax.Name.Name),
                Members(session, syntax.Members),
                syntax.Name.Span
            );
            session.Categories[symbol.Name] = new Category(symbol, placed.Package);
        }
    }

    private static List<CategoryMember> Members(
        Session session,
        IReadOnlyList<CategoryMemberSyntax> members
    )
    {
        var result = new List<CategoryMember>();
        var names = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        var codes = new HashSet<int>();
        foreach (var member in members)
        {
            if (member.Code is < 0 or > 255 || !codes.Add(member.Code))
            {
                session.Report(
                    BindingDiagnostics.BadCategoryCode,
                    member.Span,
                    member.Name.Name,
                    Wording.Number(member.Code)
                );
            }

            var folded = Wording.Fold(member.Name.Name);
            if (!names.TryAdd(folded, member.Name))
            {
                var first = names[folded];
                Repeated.Report(
                    session.Bag,
                    member.Name.Name,
                    member.Name.Span,
                    first.Name,
                    first.Span
                );
                continue;
            }

            result.Add(
                new CategoryMember(
                    member.Name.Name,
                    member.Code,
                    member.Label ?? Labels.FromName(member.Name.Name)
                )
            );
        }

        return result;
    }
}

/// <summary>What things are called when the law does not say.</summary>
internal static class Labels
{
    /// <summary>The name with spaces.</summary>
    public static Bilingual FromName(string name) => new(name.Replace('_', ' '), "");
}
