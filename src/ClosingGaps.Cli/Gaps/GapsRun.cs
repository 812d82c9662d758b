using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Reads law, mapping and survey as the command line says, and makes the report.</summary>
internal sealed class GapsRun(Terminal terminal, LawFolder law, ReformOptions reforms)
{
    /// <summary>Date of the law when none is asked for: inside the last year whose values the law holds.</summary>
    public static DateOnly DefaultLawDate { get; } = new(2026, 11, 1);

    /// <param name="folder">Folder or zip of a survey; <see langword="null"/> for the sample that ships.</param>
    /// <param name="withCost">Also the cost of full compliance; a reform always shows it.</param>
    /// <param name="isBrief">The nation at that date only: what the shortest table shows.</param>
    public GapReport Report(
        ParseResult result,
        string? folder,
        DateOnly date,
        bool withCost,
        bool isBrief
    )
    {
        try
        {
            return Read(result, folder, date, withCost, isBrief);
        }
        catch (SurveyReadException e)
        {
            throw new Stop(
                ExitCode.BadInput,
                terminal.Say("la encuesta no se pudo leer:", "the survey could not be read:"),
                terminal.Say(e.SpanishMessage, e.EnglishMessage).ReplaceLineEndings("\n  ")
            );
        }
    }

    private GapReport Read(
        ParseResult result,
        string? folder,
        DateOnly date,
        bool withCost,
        bool isBrief
    )
    {
        var path = folder is null
            ? Companion("SYNTHETIC.txt", "data", "synthetic")
            : terminal.Path(folder);
        var edition = Survey.EditionOf(path).ToString().ToLowerInvariant();
        var mapping = Companion("paquete.ley", "mappings", edition);
        var lawFiles = LawLoader.Read(law.Find(result.GetValue(law.Folder)));
        var beside = LawLoader.ReadBeside(mapping);
        // A law that must be linked is linked while the survey is read: what a mapping asks of it stands in its own files.
        SourceText[] files = [.. lawFiles, .. beside];
        var known = LawCache.Default.TryLoad(files);
        var columns = known is null ? LawLoader.ColumnsNamed(beside) : SurveyRows.ColumnsOf(known);
        var reading = Task.Run(() => Survey.Read(path, Survey.Present(path, columns)));
        var baseline = known ?? law.Snapshot(files, [], []);

        var proposals = result.GetValue(law.Proposals) ?? [];
        var changes = reforms.Read(result, baseline);
        Snapshot? reformed =
            proposals.Length + changes.Count > 0 ? law.Snapshot(files, proposals, changes) : null;
        var survey = reading.GetAwaiter().GetResult();
        var study = new GapStudy(
            survey,
            baseline,
            new KernelEngine().Run,
            isBrief ? [] : GapStudy.ProgrammeStates
        );
        var report = study.Run(
            date,
            new GapSource(
                survey.Title,
                survey.IsSynthetic,
                survey.Persons.RowCount,
                baseline.Find(GapRules.Groups[0])!.Package.Name,
                LawLoader.Identity(LawLoader.Read(mapping)),
                LawLoader.Identity(lawFiles),
                reformed?.Hash
            )
            {
                Files = survey.Sources,
            },
            reformed,
            withHistory: !isBrief
        );
        return withCost || reformed is not null
            ? report with
            {
                Cost = study.Cost(date, reformed),
            }
            : report;
    }

    private string Companion(string holding, params string[] parts)
    {
        var name = string.Join('/', parts);
        return ProductFolder.Find(terminal.Folder, holding, parts)
            ?? throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"no se encuentra «{name}», que acompaña al programa",
                    $"\"{name}\", which comes with the program, was not found"
                )
            );
    }
}
