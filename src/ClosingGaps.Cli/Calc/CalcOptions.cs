using System.CommandLine;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Cli.Calc;

/// <summary>What <c>cg calc</c> and <c>cg explain</c> take in common, and the reading of it.</summary>
internal sealed class CalcOptions(Terminal terminal)
{
    private readonly LawFolder law = new(terminal);

    private readonly Option<string[]> sets = new("--set")
    {
        Description = terminal.Say(
            "Un dato: salario_diario=400, o de alguien: casa_1.salario_diario=400.",
            "A fact: salario_diario=400, or of someone: casa_1.salario_diario=400."
        ),
        HelpName = terminal.Say("NOMBRE=VALOR", "NAME=VALUE"),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> month = new("--month")
    {
        Description = terminal.Say(
            "Mes, 2026-03; o tramo, 2026-01/2026-12.",
            "Month, 2026-03; or range, 2026-01/2026-12."
        ),
        HelpName = terminal.Say("MES", "MONTH"),
    };

    private readonly Option<string[]> readings = new("--reading")
    {
        Description = terminal.Say(
            "Opción de un punto abierto; véalos con cg law open.",
            "Option of an open point; see them with cg law open."
        ),
        HelpName = terminal.Say("LECTURA=OPCIÓN", "READING=OPTION"),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> projections = new("--projection")
    {
        Description = terminal.Say(
            "Proyección cuyos valores cuentan.",
            "Projection whose values count."
        ),
        HelpName = terminal.Say("NOMBRE", "NAME"),
        AllowMultipleArgumentsPerToken = true,
    };

    /// <param name="asksMonth">Whether the command takes <c>--month</c>; one that looks at a whole history says its months otherwise.</param>
    public void AddTo(Command command, bool asksMonth = true)
    {
        command.Add(sets);
        if (asksMonth)
        {
            command.Add(month);
        }

        command.Add(readings);
        command.Add(projections);
        law.AddTo(command);
    }

    public Snapshot Snapshot(ParseResult result) => law.Snapshot(result);

    /// <summary>The law with its proposals, and the request bound to it; otherwise what is wrong, and exit code 3.</summary>
    /// <param name="months">The months of the request, in place of the option and of the file's.</param>
    /// <param name="monthByDefault">The month when neither the file nor the options name one; without it, that is an error.</param>
    public (Snapshot Law, Request Request) Read(
        ParseResult result,
        string? file,
        IReadOnlyList<string> outputs,
        string? months = null,
        Func<Snapshot, string?>? monthByDefault = null
    )
    {
        var bag = new DiagnosticBag();
        var text = file is null ? SituationText.Empty : SituationText.Parse(Source(file), bag);
        if (text is null)
        {
            throw Complain(bag);
        }

        var proposals = SituationReader
            .Proposals(text, bag)
            .Concat(result.GetValue(law.Proposals) ?? [])
            .Distinct()
            .ToList();
        var snapshot = law.Snapshot(law.Find(result.GetValue(law.Folder)), proposals);
        var options = new RequestOptions(
            result.GetValue(sets) ?? [],
            outputs,
            months
                ?? (result.GetResult(month) is null ? null : result.GetValue(month))
                ?? (SituationReader.NamesMonth(text) ? null : monthByDefault?.Invoke(snapshot)),
            result.GetValue(readings) ?? [],
            result.GetValue(projections) ?? []
        );
        var request = new SituationReader(snapshot, text, bag).Read(options);
        return request is null ? throw Complain(bag) : (snapshot, request);
    }

    private SourceText Source(string file)
    {
        var path = terminal.Path(file);
        return File.Exists(path)
            ? new SourceText(file.Replace('\\', '/'), File.ReadAllText(path))
            : throw NoFile.At(terminal, file);
    }

    private Stop Complain(DiagnosticBag bag)
    {
        foreach (
            var diagnostic in bag
                .Items.OrderBy(d => d.Span.Source.Path, StringComparer.Ordinal)
                .ThenBy(d => d.Span.Start)
        )
        {
            terminal.Show(terminal.Error, diagnostic);
        }

        var count = bag.Items.Count;
        return new Stop(
            ExitCode.BadInput,
            terminal.Say(
                $"{count} {(count == 1 ? "problema" : "problemas")} en los datos; no se calculó nada",
                $"{count} {(count == 1 ? "problem" : "problems")} in the data; nothing was computed"
            )
        );
    }
}
