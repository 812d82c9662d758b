using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Cli.Output;

/// <summary>Where a command writes: results to one stream, complaints to the other, in one language.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, string language, bool colour)
{
    /// <summary>Folder from which relative paths are taken.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>"es" or "en".</summary>
    public string Language { get; } = language;

    /// <summary>A path as given, from <see cref="Folder"/>.</summary>
    public string Path(string path) => System.IO.Path.Combine(Folder, path);

    public string Say(string es, string en) => Language == "en" ? en : es;

    public string Say(Bilingual text) => text.In(Language);

    public void Line(string text = "") => Output.WriteLine(text.TrimEnd());

    /// <summary>A result for programs.</summary>
    public void Write(JsonNode json) => Output.Write(Json.Indented(json));

    /// <summary>One line on the error stream, marked as ours.</summary>
    public void Complain(string text) => Error.WriteLine($"{Red("cg:")} {text}");

    /// <summary>A problem with its excerpt, and an empty line.</summary>
    public void Show(TextWriter writer, Diagnostic diagnostic)
    {
        var lines = DiagnosticRenderer.Render(diagnostic, Language).TrimEnd('\n').Split('\n');
        writer.WriteLine(diagnostic.IsError ? Red(lines[0]) : Bold(lines[0]));
        foreach (var line in lines.Skip(1))
        {
            writer.WriteLine(line);
        }

        writer.WriteLine();
    }

    public string Bold(string text) => Paint(text, "1");

    public string Dim(string text) => Paint(text, "2");

    public string Red(string text) => Paint(text, "31");

    public string Green(string text) => Paint(text, "32");

    private string Paint(string text, string code) =>
        colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
