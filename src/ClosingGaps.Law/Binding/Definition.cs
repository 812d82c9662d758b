using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>A declaration where it stands: its package and the article that orders it.</summary>
internal sealed record Placed<T>(T Syntax, Package Package, Citation? Citation)
    where T : DeclarationSyntax;

internal enum DefinitionKind : byte
{
    Input,
    Value,
    Table,
    Reading,
    Rule,
}

/// <summary>
/// A name of the law before and after its symbol is made: what declares it and which packages modify it, lowest first. A definition
/// whose declaration is broken keeps <see cref="Symbol"/> null, so that its uses are not errors too.
/// </summary>
internal sealed class Definition(
    DefinitionKind kind,
    NameSyntax name,
    Package package,
    Citation? citation,
    DeclarationSyntax syntax
)
{
    public DefinitionKind Kind { get; } = kind;

    public string Name { get; } = name.Name;

    public string Id { get; } =
        citation is null ? name.Name : $"{citation.Instrument.Name}.{name.Name}";

    public TextSpan Span { get; } = name.Span;

    public Package Package { get; } = package;

    public Citation? Citation { get; } = citation;

    public DeclarationSyntax Syntax { get; } = syntax;

    public List<Placed<DeclarationSyntax>> Modifications { get; } = [];

    public Symbol? Symbol { get; set; }

    public bool IsUsed { get; set; }

    /// <summary>For an input of the law: the rule of a mapping that answers it in this load.</summary>
    public Definition? AnsweredBy { get; set; }

    /// <summary>The declaration and its modifications, lowest package first.</summary>
    public IEnumerable<Placed<T>> Layers<T>()
        where T : DeclarationSyntax
    {
        yield return new Placed<T>((T)Syntax, Package, Citation);
        foreach (var layer in Modifications)
        {
            yield return new Placed<T>((T)layer.Syntax, layer.Package, layer.Citation);
        }
    }

    /// <summary>The keyword that declares such a name.</summary>
    public string Keyword =>
        Kind switch
        {
            DefinitionKind.Input => "entrada",
            DefinitionKind.Value => "valor",
            DefinitionKind.Table => "tabla",
            DefinitionKind.Reading => "lectura",
            _ => "regla",
        };
}
