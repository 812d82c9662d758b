using System.Globalization;
using System.Text;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Reforms;

/// <summary>
/// Writes value changes as proposals in the law's own language, one for each package that holds a changed value, so that a slider and a bill
/// are one thing: checked, dated, within the competence of a named legislator.
/// </summary>
internal static class ReformPackages
{
    /// <summary>Packages for the changes, in the order in which they lie over each other, with the files of each.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<SourceText> Files)> Of(
        IReadOnlyList<ValueChange> changes
    ) =>
        [
            .. changes
                .GroupBy(c => c.Value.Package)
                .Select(g => (Name(g.Key), (IReadOnlyList<SourceText>)Files(g.Key, [.. g]))),
        ];

    private static string Name(PackageSymbol package) => "cambio_a_" + package.Name;

    private static List<SourceText> Files(PackageSymbol package, List<ValueChange> changes)
    {
        var files = new List<SourceText>
        {
            new(
                $"{Name(package)}/paquete.ley",
                $"""
                paquete {Name(package)} es "Cambio de valores" en "Change of values"
                  propuesta de {Legislator(package.Legislator)}
                  sobre {package.Name}
                """
            ),
        };
        // A value stands under its own article: each file reopens the instrument and the article.
        files.AddRange(
            changes
                .GroupBy(c => c.Value)
                .Select(g => new SourceText(
                    $"{Name(package)}/{g.Key.Name}.ley",
                    Text(g.Key, g.OrderBy(c => c.From))
                ))
        );
        return files;
    }

    private static string Text(ValueSymbol value, IEnumerable<ValueChange> changes)
    {
        var text = new StringBuilder();
        if (value.Citation is { } citation)
        {
            text.Append("instrumento ").Append(citation.Instrument.Name).Append('\n');
            text.Append(citation.IsTransitory ? "transitorio " : "artículo ")
                .Append(citation.Reference)
                .Append('\n');
        }

        text.Append("modifica valor ").Append(value.Name).Append('\n');
        foreach (var change in changes)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  desde {change.From:yyyy-MM-dd} : {change.Amount}  fuente \"cambio pedido en esta corrida\"  evidencia supuesto  fuerza propuesto\n"
            );
        }

        return text.ToString();
    }

    private static string Legislator(Legislator legislator) =>
        legislator.Level switch
        {
            LegislatorLevel.State => $"estado {legislator.Territory}",
            LegislatorLevel.Municipality => $"municipio {legislator.Territory}",
            _ => "federación",
        };
}
