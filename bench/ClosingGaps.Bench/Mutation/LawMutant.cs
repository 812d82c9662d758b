using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Bench.Mutation;

/// <summary>One wrong copy of the law: a file of it with one small change.</summary>
/// <param name="Source">The file as it stands.</param>
/// <param name="Symbol">Name of the value, table or rule that is changed.</param>
/// <param name="Declaration">Where that declaration stands.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Edits">What is written instead of what, in the order of the text; they do not overlap.</param>
internal sealed record LawMutant(
    SourceText Source,
    string Symbol,
    TextSpan Declaration,
    MutationKind Kind,
    IReadOnlyList<LawEdit> Edits
)
{
    /// <summary>Line of the first change, from 1.</summary>
    public int Line => Source.Position(Edits[0].Start).Line;

    /// <summary>The file with the change.</summary>
    public SourceText Apply()
    {
        var text = new StringBuilder(Source.Content);
        foreach (var edit in Edits.Reverse())
        {
            text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Text);
        }

        return new SourceText(Source.Path, text.ToString());
    }

    /// <summary>What was written and what stands instead: <c>`0.01` → `0.1`</c>.</summary>
    public string Change
    {
        get
        {
            var first = Edits[0];
            return $"`{Short(Source.Content.Substring(first.Start, first.Length))}` → `{Short(first.Text)}`";
        }
    }

    private static string Short(string text)
    {
        const int shown = 60;
        var line = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return line.Length > shown ? line[..shown] + "…" : line;
    }
}

/// <summary>A stretch of the file and what is written instead.</summary>
internal sealed record LawEdit(int Start, int Length, string Text);

/// <summary>Kinds of small errors that a person could make in the law.</summary>
internal enum MutationKind
{
    /// <summary>A dated amount, one more in its last written digit; sí for no.</summary>
    Amount,

    /// <summary>A dated amount, formula or exception that begins one month later.</summary>
    Date,

    /// <summary>A cell of a table, one more in its last written digit.</summary>
    Cell,

    /// <summary>An edge of a table's interval, one more in its last written digit.</summary>
    Edge,

    /// <summary>A number in a formula, one more in its last written digit.</summary>
    Number,

    /// <summary><c>≥</c> for <c>&gt;</c>, <c>≤</c> for <c>&lt;</c>, <c>=</c> for <c>≠</c>, and back.</summary>
    Comparison,

    /// <summary><c>+</c> for <c>−</c>, <c>×</c> for <c>÷</c>, and back.</summary>
    Arithmetic,

    /// <summary><c>y</c> for <c>o</c> and back; a <c>no</c> left out.</summary>
    Logic,

    /// <summary>Truncated instead of rounded and back; a step ten times as coarse.</summary>
    Rounding,

    /// <summary>The two branches of a <c>si</c>, or two arms of a <c>según</c>, change places.</summary>
    Branches,

    /// <summary>An exception left out.</summary>
    Exception,

    /// <summary>Another function: <c>máx</c> for <c>mín</c>, the last day for the first, <c>todos</c> for <c>alguno</c>; a <c>donde</c> left out.</summary>
    Function,

    /// <summary>One month more: in <c>hace 1 mes</c>, <c>en 12 meses</c>.</summary>
    Span,

    /// <summary>The last day of the month governs instead of the first, and back.</summary>
    Governing,
}
