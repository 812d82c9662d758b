using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>A form in which a report is written.</summary>
/// <param name="Name">Of the option, without its dashes; stable, for the record.</param>
/// <param name="Write">Its bytes, in a language: the same for the same report.</param>
internal sealed record GapsForm(
    string Name,
    string Es,
    string En,
    Func<GapsResult, string, byte[]> Write
)
{
    /// <summary>Every form.</summary>
    public static IReadOnlyList<GapsForm> All { get; } =
    [
        new(
            "csv",
            "Escribe todas las cifras en una tabla CSV.",
            "Writes all figures as a CSV table.",
            (found, language) => Bytes(GapCsv.Write(found.Data.Here, language))
        ),
        new(
            "html",
            "Escribe el informe como una página que abre sin red.",
            "Writes the report as a page that opens offline.",
            (found, language) => Bytes(GapHtml.Write(found.Data, language))
        ),
        new(
            "xlsx",
            "Escribe el informe como un libro de Excel: una hoja por tabla, y una con todas las cifras.",
            "Writes the report as an Excel workbook: a sheet a table, and one with all figures.",
            (found, language) => GapXlsx.Write(found.Data, language)
        ),
        new(
            "json-file",
            "Escribe todas las cifras en JSON.",
            "Writes all figures as JSON.",
            (found, _) => Bytes(Json.Indented(GapsJson.Of(found.Data)))
        ),
    ];

    private static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);
}

/// <summary>A file of a run, as its record holds it.</summary>
/// <param name="Form">Name of its form.</param>
/// <param name="File">Its name without folder.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
/// <param name="Sha256">Of its bytes.</param>
internal sealed record GapsOutput(string Form, string File, string Language, string Sha256)
{
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>The files that <c>cg gaps</c> writes besides: tables, a page, and the record by which another can check them.</summary>
internal sealed class GapsFiles
{
    private readonly Terminal terminal;
    private readonly IReadOnlyList<(GapsForm Form, Option<string?> Option)> forms;
    private readonly Option<string?> manifest;

    public GapsFiles(Terminal terminal)
    {
        this.terminal = terminal;
        forms = [.. GapsForm.All.Select(f => (f, File("--" + f.Name, f.Es, f.En)))];
        manifest = File(
            "--manifest",
            "Escribe el acta con la que «cg verify» comprueba el informe y sus archivos.",
            "Writes the record by which \"cg verify\" checks the report and its files."
        );
    }

    public void AddTo(Command command)
    {
        foreach (var (_, option) in forms)
            command.Add(option);
        command.Add(manifest);
    }

    public bool AreAsked(ParseResult result) =>
        result.GetValue(manifest) is not null || Asked(result).Any();

    /// <summary>A page, a workbook and a file of all figures always tell the cost, all 32 states and every link.</summary>
    public bool NeedAll(ParseResult result) =>
        Asked(result).Any(f => f.Form.Name is "html" or "xlsx" or "json-file");

    public void Write(ParseResult result, GapsResult found)
    {
        var outputs = new List<GapsOutput>();
        foreach (var (form, path) in Asked(result))
        {
            var bytes = form.Write(found, terminal.Language);
            System.IO.File.WriteAllBytes(terminal.Path(path), bytes);
            outputs.Add(
                new GapsOutput(
                    form.Name,
                    Path.GetFileName(path),
                    terminal.Language,
                    GapsOutput.Hash(bytes)
                )
            );
        }

        if (result.GetValue(manifest) is { } record)
            System.IO.File.WriteAllText(
                terminal.Path(record),
                Json.Indented(GapManifest.Of(found, outputs).ToJson())
            );
    }

    private IEnumerable<(GapsForm Form, string Path)> Asked(ParseResult result) =>
        forms
            .Select(f => (f.Form, Path: result.GetValue(f.Option)))
            .Where(f => f.Path is not null)
            .Select(f => (f.Form, f.Path!));

    private Option<string?> File(string name, string es, string en) =>
        new(name)
        {
            Description = terminal.Say(es, en),
            HelpName = terminal.Say("ARCHIVO", "FILE"),
        };
}
