using System.Globalization;
using System.Text;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Casework.Situations;

/// <summary>A situation file as a tree of keys and values that know where they stand. JSON is read as the YAML that it is.</summary>
public sealed class SituationText
{
    /// <summary>What reading puts where bytes are no UTF-8.</summary>
    private const string Unreadable = "\uFFFD";

    private SituationText(SourceText source, YamlMappingNode root)
    {
        Source = source;
        Root = root;
        Whole = root;
    }

    public SourceText Source { get; }

    public YamlMappingNode Root { get; }

    /// <summary>Nothing given: everything comes from options.</summary>
    public static SituationText Empty { get; } =
        new(new SourceText("—", ""), new YamlMappingNode());

    /// <summary>The tree, or <see langword="null"/> with the reason in the bag.</summary>
    public static SituationText? Parse(SourceText file, DiagnosticBag bag)
    {
        // JSON may be indented by tabs, which YAML forbids; a blank of the same width keeps every position.
        var source =
            file.Content.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
            && file.Content.Contains('\t', StringComparison.Ordinal)
                ? new SourceText(file.Path, file.Content.Replace('\t', ' '))
                : file;
        if (source.Content.IndexOf(Unreadable, StringComparison.Ordinal) is >= 0 and var at)
        {
            bag.Add(SituationDiagnostics.NotUtf8, new TextSpan(source, at, 1));
            return null;
        }

        try
        {
            if (YamlWeight.TooMuch(source.Content) is { } much)
            {
                bag.Add(
                    SituationDiagnostics.NotYaml,
                    Span(source, much.Start, much.End),
                    much.Reason
                );
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(source.Content));
            if (stream.Documents.Count == 0)
            {
                return new SituationText(source, new YamlMappingNode());
            }

            if (stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return new SituationText(source, root);
            }

            bag.Add(
                SituationDiagnostics.NotYaml,
                new TextSpan(source, 0, 0),
                new DiagnosticArgument(
                    "se espera una lista de `nombre: valor`",
                    "a list of `name: value` is expected"
                )
            );
        }
        catch (YamlException e)
        {
            bag.Add(SituationDiagnostics.NotYaml, Span(source, e.Start, e.End), Reason(e));
        }

        return null;
    }

    /// <summary>What stands under a name at the top, as a situation of its own whose places are still those of the whole text.</summary>
    /// <returns><see langword="null"/> when there is no such name, or it holds no names.</returns>
    public SituationText? Within(string key) =>
        Yaml.Get(Root, key) is YamlMappingNode inner
            ? new SituationText(Source, inner) { Whole = Whole }
            : null;

    /// <summary>The single value of a name at the top; <see langword="null"/> when there is none.</summary>
    public string? Value(string key) => (Yaml.Get(Root, key) as YamlScalarNode)?.Value;

    /// <summary>The place of a character as a JSON pointer (RFC 6901): the innermost name or item that holds it.</summary>
    public string Pointer(int offset)
    {
        var pointer = new StringBuilder();
        YamlNode? node = Whole;
        while (node is not null)
        {
            node = Step(node, offset, pointer);
        }

        return pointer.ToString();
    }

    /// <summary>The tree of the whole text.</summary>
    private YamlMappingNode Whole { get; init; }

    private static YamlNode? Step(YamlNode node, int offset, StringBuilder pointer)
    {
        var children = node switch
        {
            YamlMappingNode mapping => mapping.Children.Select(c =>
                (Name: (c.Key as YamlScalarNode)?.Value ?? "", From: c.Key, c.Value)
            ),
            YamlSequenceNode list => list.Children.Select(
                (c, i) => (Name: i.ToString(CultureInfo.InvariantCulture), From: c, Value: c)
            ),
            _ => [],
        };
        // They stand in the order written; what an alias stands for may lie before.
        var (found, from, value) = children.LastOrDefault(c => c.From.Start.Index <= offset);
        if (value is null)
        {
            return null;
        }

        pointer
            .Append('/')
            .Append(
                found
                    .Replace("~", "~0", StringComparison.Ordinal)
                    .Replace("/", "~1", StringComparison.Ordinal)
            );
        return value.Start.Index >= from.Start.Index && value.Start.Index <= offset ? value : null;
    }

    public TextSpan Span(YamlNode node) => Span(Source, node.Start, node.End);

    private static TextSpan Span(SourceText source, Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, source.Content.Length);
        var to = (int)Math.Clamp(end.Index, from, source.Content.Length);

        // A mapping ends where the next begins: show its first line only.
        var line = source.Content.IndexOf('\n', from);
        return new TextSpan(source, from, (line >= 0 && line < to ? line : to) - from);
    }

    private static DiagnosticArgument Reason(YamlException e)
    {
        var message = (e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" ");
        if (message.Contains("uplicate", StringComparison.Ordinal))
        {
            return new("el mismo nombre está dos veces", "the same name stands twice");
        }

        return message.Contains("tab character", StringComparison.Ordinal)
            ? new(
                "la sangría lleva un tabulador, y va con espacios",
                "it is indented by a tab; use spaces"
            )
            : new("la estructura se rompe aquí", message);
    }
}
