using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Diagnostics;

public enum Severity : byte
{
    Warning,
    Error,
}

/// <summary>
/// A numbered kind of problem, with its texts in both languages. Texts take arguments as {0}, {1}…
/// </summary>
/// <param name="Code">"LEY001".</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Help">How to mend it.</param>
public sealed record DiagnosticKind(
    string Code,
    Severity Severity,
    Bilingual Message,
    Bilingual Help
);

/// <summary>
/// A word put into a message. Names and symbols are the same in both languages (a string converts by itself); a phrase has two forms.
/// </summary>
public readonly record struct DiagnosticArgument(string Es, string En)
{
    public static implicit operator DiagnosticArgument(string same) => new(same, same);

    public static DiagnosticArgument FromString(string same) => same;

    public string In(string language) => language == "en" ? En : Es;

    public override string ToString() => Es;
}

/// <summary>One problem at one place of the law.</summary>
/// <param name="Related">Other places that belong to it (the first definition, the path of a cycle), each with a short label.</param>
public sealed record Diagnostic(
    DiagnosticKind Kind,
    TextSpan Span,
    IReadOnlyList<DiagnosticArgument> Arguments,
    IReadOnlyList<(TextSpan Span, Bilingual Label)> Related
)
{
    public bool IsError => Kind.Severity == Severity.Error;

    /// <summary>What is wrong, in "es" or "en".</summary>
    public string Message(string language) => Fill(Kind.Message.In(language), language);

    /// <summary>How to mend it, in "es" or "en".</summary>
    public string Help(string language) => Fill(Kind.Help.In(language), language);

    private string Fill(string format, string language) =>
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            format,
            [.. Arguments.Select(a => (object)a.In(language))]
        );
}

/// <summary>Collects what one run finds; every stage adds to the same bag, so that one run reports all errors.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    public IReadOnlyList<Diagnostic> Items => items;

    public bool HasErrors => items.Exists(d => d.IsError);

    public void Add(DiagnosticKind kind, TextSpan span, params DiagnosticArgument[] arguments) =>
        items.Add(new Diagnostic(kind, span, arguments, []));

    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);
}
