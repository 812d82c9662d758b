using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Casework.Situations;

/// <summary>Shapes of a situation file: lists of names, single texts. A wrong shape is told where it stands.</summary>
internal sealed class Yaml(SituationText text, DiagnosticBag bag)
{
    public TextSpan Span(YamlNode node) => text.Span(node);

    /// <summary>Keys and values of a mapping; nothing, and a message, for anything else.</summary>
    public IEnumerable<(YamlScalarNode Key, YamlNode Value)> Entries(string name, YamlNode node)
    {
        if (node is YamlScalarNode { Value: "" or null or "~" or "null" })
        {
            return [];
        }

        if (node is YamlMappingNode mapping)
        {
            foreach (var key in mapping.Children.Keys.Where(k => k is not YamlScalarNode))
            {
                Shape(key, name, new("una lista de `nombre: valor`", "a list of `name: value`"));
            }

            return mapping
                .Children.Where(c => c.Key is YamlScalarNode)
                .Select(c => ((YamlScalarNode)c.Key, c.Value));
        }

        Shape(node, name, new("una lista de `nombre: valor`", "a list of `name: value`"));
        return [];
    }

    /// <summary>Items of a list; a single text is a list of one.</summary>
    public static IEnumerable<YamlNode> Items(YamlNode node) =>
        node is YamlSequenceNode sequence ? sequence.Children : [node];

    /// <summary>A single text, or <see langword="null"/> and a message.</summary>
    public string? Text(string name, YamlNode node)
    {
        if (node is YamlScalarNode scalar)
        {
            return scalar.Value ?? "";
        }

        Shape(node, name, new("un solo valor", "a single value"));
        return null;
    }

    public void Shape(YamlNode node, string name, DiagnosticArgument expected) =>
        bag.Add(SituationDiagnostics.WrongShape, Span(node), name, expected);

    /// <summary>Value of a key of a mapping, keys compared without accents.</summary>
    public static YamlNode? Get(YamlMappingNode mapping, string key) =>
        mapping
            .Children.Where(c => c.Key is YamlScalarNode k && Is(k, key))
            .Select(c => c.Value)
            .FirstOrDefault();

    public static bool Is(YamlScalarNode node, string key) => PlainText.Of(node.Value ?? "") == key;
}
