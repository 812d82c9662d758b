using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Types as written: units and their quotients, pure numbers, dates, yes or no, territories, categories.</summary>
internal static class TypeBinder
{
    /// <summary>The type, or <see langword="null"/> with an error reported.</summary>
    public static LawType? Bind(Session session, TypeSyntax syntax, Package package)
    {
        var word = syntax.Name.Name;
        if (NumberUnit(word) is not { } unit)
        {
            return syntax.Per.Count == 0
                ? NamedType(session, syntax, package)
                : Unknown(session, syntax);
        }

        foreach (var per in syntax.Per)
        {
            if (Words.Unit(per) is not { } below || syntax.Per.Count > 6)
            {
                return Unknown(session, syntax);
            }

            unit /= Unit.Of(below);
        }

        return LawType.Number(unit);
    }

    /// <summary>Unit of a number as written, <see langword="null"/> when a word is not a unit.</summary>
    public static Unit? OfNumber(NumberSyntax number)
    {
        if (number.Unit.Count == 0)
        {
            return Unit.None;
        }

        if (number.Unit.Count > 6 || NumberUnit(number.Unit[0]) is not { } unit)
        {
            return null;
        }

        foreach (var word in number.Unit.Skip(1))
        {
            if (Words.Unit(word) is not { } below)
            {
                return null;
            }

            unit /= Unit.Of(below);
        }

        return unit;
    }

    private static Unit? NumberUnit(string word) =>
        Wording.Fold(word) switch
        {
            "%" or "porcentaje" => Unit.None with { Flavour = Flavour.Percent },
            "UMA" or "uma" or "veces_uma" => Unit.None with { Flavour = Flavour.Uma },
            "cuenta" => Unit.None with { Flavour = Flavour.Count },
            "numero" => Unit.None,
            _ => Words.Unit(word) is { } unit ? Unit.Of(unit) : null,
        };

    private static LawType? NamedType(Session session, TypeSyntax syntax, Package package)
    {
        switch (Wording.Fold(syntax.Name.Name))
        {
            case "fecha":
                return LawType.Date;
            case "si_no":
                return LawType.Boolean;
            case "territorio":
                return LawType.Territory;
        }

        return
            session.Categories.TryGetValue(syntax.Name.Name, out var category)
            && package.Sees(category.Package)
            ? LawType.Of(category.Symbol)
            : Unknown(session, syntax);
    }

    private static LawType? Unknown(Session session, TypeSyntax syntax)
    {
        if (syntax.Name.Name.Length > 0)
        {
            session.Report(
                BindingDiagnostics.UnknownType,
                syntax.Span,
                string.Join('/', syntax.Per.Prepend(syntax.Name.Name))
            );
        }

        return null;
    }
}
