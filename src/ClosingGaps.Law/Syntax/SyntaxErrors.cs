using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>Reports what reading one file finds, up to a limit, so that a file that is no law at all cannot flood its reader.</summary>
internal sealed class SyntaxErrors(SourceText source, DiagnosticBag bag)
{
    /// <summary>Problems reported for one file before the rest is summed up.</summary>
    public const int Limit = 100;

    private readonly HashSet<int> places = [];
    private int count;

    /// <summary>Whether an error was already reported that starts here: a second one would say the same twice.</summary>
    public bool IsReportedAt(int start) => places.Contains(start);

    /// <summary>Nothing more will be shown: messages need not be made.</summary>
    public bool IsFull => count > Limit;

    public void Report(
        DiagnosticKind kind,
        int start,
        int length,
        params DiagnosticArgument[] arguments
    ) => Report(new Diagnostic(kind, Span(start, length), arguments, []));

    public void Report(Diagnostic diagnostic)
    {
        count++;
        if (diagnostic.IsError)
        {
            places.Add(diagnostic.Span.Start);
        }

        if (count <= Limit)
        {
            bag.Add(diagnostic);
        }
        else if (count == Limit + 1)
        {
            bag.Add(
                new Diagnostic(
                    SyntaxDiagnostics.TooManyErrors,
                    diagnostic.Span,
                    [Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                    []
                )
            );
        }
    }

    public TextSpan Span(int start, int length) => new(source, start, length);
}
