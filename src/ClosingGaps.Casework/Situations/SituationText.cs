using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Casework.Situations;

/// <summary>A situation file as a tree of keys and values that know where they stand. JSON is read as the YAML that it is.</summary>
public sealed class SituationText
{
    /// <summary>A situation needs six levels; what is nested deeper than this is not one.</summary>
    private const int DeepestNesting = 64;

    /// <summary>What reading puts where bytes are no UTF-8.</summary>
    private const string Unreadable = "\uFFFD";

    private SituationText(SourceText source, YamlMappingNode root)
    {
        Source = source;
        Root = root;
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
            if (TooDeep(source) is { } place)
            {
                bag.Add(
                    SituationDiagnostics.NotYaml,
                    place,
                    new DiagnosticArgument("hay demasiados niveles", "there are too many levels")
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

    public TextSpan Span(YamlNode node) => Span(Source, node.Start, node.End);

    private static TextSpan Span(SourceText source, Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, source.Content.Length);
        var to = (int)Math.Clamp(end.Index, from, source.Content.Length);

        // A mapping ends where the next begins: show its first line only.
        var line = source.Content.IndexOf('\n', from);
        return new TextSpan(source, from, (line >= 0 && line < to ? line : to) - from);
    }

    // The tree is built by recursion: what is too deep for it is refused before, event by event.
    private static TextSpan? TooDeep(SourceText source)
    {
        var parser = new Parser(new StringReader(source.Content));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                return Span(source, parser.Current.Start, parser.Current.End);
            }
        }

        return null;
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
