using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Cases;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law test</c>: runs the worked cases that stand beside the rules.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var folder = Arguments.Folder(terminal);
        var filter = new Option<string?>("--filter")
        {
            Description = terminal.Say(
                "Sólo los casos cuyo título, artículo o archivo contenga este texto.",
                "Only cases whose title, article or file has this text."
            ),
            HelpName = terminal.Say("TEXTO", "TEXT"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "test",
            terminal.Say(
                "Corre los casos resueltos de la ley.",
                "Runs the worked cases of the law."
            )
        )
        {
            folder,
            filter,
            json,
        };
        command.SetAction(result =>
        {
            var path = law.Find(result.GetValue(folder));
            var text = PlainText.Of(result.GetValue(filter) ?? "");
            var results = CaseRunner.RunAll(
                proposals => law.Snapshot(path, proposals),
                c => Matches(c, text)
            );
            var failed = results.Count(r => !r.Passed);
            if (result.GetValue(json))
            {
                terminal.Write(ToJson(results, terminal.Language));
            }
            else
            {
                Write(terminal, results, failed);
            }

            return failed > 0 ? ExitCode.CheckFailed : ExitCode.Ok;
        });
        return command;
    }

    private static bool Matches(CaseSymbol c, string text) =>
        PlainText
            .Of($"{c.Title} {c.Citation} {c.Span.Source?.Path}")
            .Contains(text, StringComparison.Ordinal);

    private static void Write(Terminal t, IReadOnlyList<CaseResult> results, int failed)
    {
        foreach (var result in results.Where(r => !r.Passed))
        {
            var citation = result.Case.Citation is { } c ? $" · {c}" : "";
            t.Line($"{t.Red(t.Say("FALLA", "FAILS"))} {t.Bold(result.Case.Title)}{citation}");
            foreach (var diagnostic in result.Diagnostics)
            {
                t.Show(t.Output, diagnostic);
            }
        }

        var summary = t.Say(
            $"{results.Count - failed} {(results.Count - failed == 1 ? "caso bien" : "casos bien")}, {failed} {(failed == 1 ? "falla" : "fallan")}",
            $"{results.Count - failed} {(results.Count - failed == 1 ? "case" : "cases")} passed, {failed} failed"
        );
        t.Line(failed > 0 ? t.Red(summary) : t.Green(summary));
    }

    private static JsonObject ToJson(IReadOnlyList<CaseResult> results, string language) =>
        new()
        {
            ["passed"] = results.Count(r => r.Passed),
            ["failed"] = results.Count(r => !r.Passed),
            ["cases"] = Json.List(
                results,
                r => new JsonObject
                {
                    ["title"] = r.Case.Title,
                    ["citation"] = r.Case.Citation?.ToString(),
                    ["written_in"] = r.Case.Span.ToString(),
                    ["passed"] = r.Passed,
                    ["checks"] = r.Checks.Count,
                    ["diagnostics"] = Json.List(r.Diagnostics, d => DiagnosticJson.Of(d, language)),
                }
            ),
        };
}
