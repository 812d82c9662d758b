using ClosingGaps.Law.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClosingGaps.Casework.Situations;

/// <summary>
/// Weighs a text event by event before its tree is built, since the tree is built by recursion and an alias stands for all that its anchor
/// holds: a few lines may unfold into millions.
/// </summary>
internal static class YamlWeight
{
    /// <summary>A situation needs six levels.</summary>
    private const int MostLevels = 64;

    /// <summary>Names and values, with what aliases stand for: a dozen jobs with a dozen months of facts have some thousands.</summary>
    private const int MostNodes = 10_000;

    /// <summary>The longest name of the law has 60 letters.</summary>
    private const int LongestText = 200;

    public sealed record Excess(Mark Start, Mark End, DiagnosticArgument Reason);

    private sealed class Open(AnchorName anchor)
    {
        public AnchorName Anchor { get; } = anchor;

        public long Nodes { get; set; } = 1;

        public int Levels { get; set; } = 1;
    }

    /// <summary>Where a text is more than a situation can be; <see langword="null"/> when it is not.</summary>
    /// <exception cref="YamlException">It is not YAML.</exception>
    public static Excess? TooMuch(string text)
    {
        var parser = new Parser(new StringReader(text));
        var open = new Stack<Open>();
        var known = new Dictionary<AnchorName, (long Nodes, int Levels)>();
        while (parser.MoveNext())
        {
            var here = parser.Current!;
            var (nodes, levels) = (0L, 0);
            switch (here)
            {
                case MappingStart or SequenceStart:
                    open.Push(new Open(((NodeEvent)here).Anchor));
                    break;
                case MappingEnd or SequenceEnd:
                    var done = open.Pop();
                    (nodes, levels) = (done.Nodes, done.Levels);
                    Remember(done.Anchor, nodes, levels);
                    break;
                case Scalar scalar when scalar.Value.Length > LongestText:
                    return new Excess(
                        here.Start,
                        here.End,
                        new(
                            $"hay un texto de más de {LongestText} letras",
                            $"there is a text of more than {LongestText} letters"
                        )
                    );
                case Scalar scalar:
                    nodes = 1;
                    Remember(scalar.Anchor, 1, 0);
                    break;
                case AnchorAlias alias when !known.TryGetValue(alias.Value, out var meant):
                    return new Excess(
                        here.Start,
                        here.End,
                        new(
                            $"«*{alias.Value}» se nombra antes de estar completo",
                            $"\"*{alias.Value}\" is named before it is complete"
                        )
                    );
                case AnchorAlias alias:
                    (nodes, levels) = known[alias.Value];
                    break;
            }

            if (open.TryPeek(out var around))
            {
                around.Nodes += nodes;
                around.Levels = Math.Max(around.Levels, levels + 1);
            }

            if (open.Count + levels > MostLevels)
            {
                return new Excess(
                    here.Start,
                    here.End,
                    new("hay demasiados niveles", "there are too many levels")
                );
            }

            if (open.Sum(o => o.Nodes) > MostNodes)
            {
                return new Excess(
                    here.Start,
                    here.End,
                    new(
                        $"hay más de {MostNodes} nombres y valores",
                        $"there are more than {MostNodes} names and values"
                    )
                );
            }
        }

        return null;

        void Remember(AnchorName anchor, long nodes, int levels)
        {
            if (!anchor.IsEmpty)
            {
                known[anchor] = (nodes, levels);
            }
        }
    }
}
