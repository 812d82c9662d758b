using System.CommandLine;
using System.Text;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The files that <c>cg gaps</c> writes besides: a table, a page, and the record by which another can check them.</summary>
internal sealed class GapsFiles
{
    private readonly Terminal terminal;
    private readonly Option<string?> csv;
    private readonly Option<string?> html;
    private readonly Option<string?> manifest;

    public GapsFiles(Terminal terminal)
    {
        this.terminal = terminal;
        csv = File(
            "--csv",
            "Escribe todas las cifras en una tabla CSV.",
            "Writes all figures as a CSV table."
        );
        html = File(
            "--html",
            "Escribe el informe como una página que abre sin red.",
            "Writes the report as a page that opens offline."
        );
        manifest = File(
            "--manifest",
            "Escribe el acta con la que «cg verify» lo comprueba.",
            "Writes the record by which \"cg verify\" checks it."
        );
    }

    public void AddTo(Command command)
    {
        command.Add(csv);
        command.Add(html);
        command.Add(manifest);
    }

    /// <summary>A page always tells the cost.</summary>
    public bool AreAsked(ParseResult result) =>
        result.GetValue(csv) is not null
        || result.GetValue(html) is not null
        || result.GetValue(manifest) is not null;

    public bool NeedCost(ParseResult result) => result.GetValue(html) is not null;

    public void Write(ParseResult result, GapsResult found)
    {
        Put(result.GetValue(csv), () => GapCsv.Write(found.Report, terminal.Language));
        Put(result.GetValue(html), () => GapHtml.Write(found.Report, terminal.Language));
        Put(result.GetValue(manifest), () => Json.Indented(GapManifest.Of(found).ToJson()));
    }

    private void Put(string? path, Func<string> text)
    {
        if (path is not null)
        {
            System.IO.File.WriteAllText(terminal.Path(path), text(), new UTF8Encoding(false));
        }
    }

    private Option<string?> File(string name, string es, string en) =>
        new(name)
        {
            Description = terminal.Say(es, en),
            HelpName = terminal.Say("ARCHIVO", "FILE"),
        };
}
