using System.CommandLine;
using ClosingGaps.Cli.Data;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Calibration;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Reads law, mapping and survey as the command line says, and makes the report.</summary>
internal sealed class GapsRun(
    Terminal terminal,
    LawFolder law,
    ReformOptions reforms,
    PopulationOptions? population = null,
    SurveyOptions? surveys = null
)
{
    /// <summary>Date of the law when none is asked for: inside the last year whose values the law holds.</summary>
    public static DateOnly DefaultLawDate { get; } = new(2026, 11, 1);

    /// <param name="folder">Folder or zip of a survey; <see langword="null"/> for the sample that ships.</param>
    /// <param name="withCost">Also the cost of full compliance; a reform always shows it.</param>
    /// <param name="isBrief">The nation at that date only: what the shortest table shows.</param>
    /// <param name="allStates">The 32 states, and what a model says of them.</param>
    public GapReport Report(
        ParseResult result,
        string? folder,
        DateOnly date,
        bool withCost,
        bool isBrief,
        bool allStates = false
    ) =>
        Read(
            Held(
                result,
                folder,
                allStates ? [.. StateTile.All.Select(s => s.Code)]
                    : isBrief ? []
                    : GapStudy.ProgrammeStates
            ),
            date,
            withCost,
            isBrief
        );

    /// <summary>Whom each open point of the law moves, of the people of a survey.</summary>
    /// <inheritdoc cref="Report"/>
    public (GapSource Source, OpenPointReport Report) OpenPoints(
        ParseResult result,
        string? folder,
        DateOnly date
    )
    {
        var held = Held(result, folder, []);
        return (held.Source, held.Studies.First().OpenPoints(date));
    }

    /// <summary>The five gaps, of the people of a survey.</summary>
    /// <param name="by">Breakdowns beside the nation, by dimension.</param>
    /// <param name="dates">Other days of the law.</param>
    /// <inheritdoc cref="Report"/>
    public FiveGapsReport FiveGaps(
        ParseResult result,
        string? folder,
        DateOnly date,
        IReadOnlyCollection<string> by,
        IReadOnlyList<DateOnly> dates
    )
    {
        var held = Held(result, folder, []);
        try
        {
            return FiveGaps(held, date, by, dates);
        }
        catch (ArgumentException e)
        {
            throw Lacking(e);
        }
    }

    /// <summary>The gap ledger, of the people of a survey.</summary>
    /// <param name="clauses">Packages of the clauses.</param>
    /// <param name="territories">States beside the country.</param>
    /// <inheritdoc cref="Report"/>
    public LedgerReport Ledger(
        ParseResult result,
        string? folder,
        DateOnly date,
        IReadOnlyList<string> clauses,
        IReadOnlyList<string> territories
    )
    {
        var held = Held(result, folder, []);
        try
        {
            return Ledger(held, date, clauses, territories);
        }
        catch (ArgumentException e)
        {
            throw Lacking(e);
        }
    }

    private static FiveGapsReport FiveGaps(
        Basis held,
        DateOnly date,
        IReadOnlyCollection<string> by,
        IReadOnlyList<DateOnly> dates
    )
    {
        var reformed = held.Reformed.Value;
        var source = held.Source with { ReformHash = reformed?.Mapped.Hash };
        var reports = held
            .Draws.Select(s =>
                new FiveGapsStudy(s, held.Baseline, held.Plain.Value, held.Engine.Run).Run(
                    date,
                    source,
                    by,
                    dates,
                    reformed is { } r ? (r.Mapped, r.Plain.Value) : null
                )
            )
            .ToList();
        return held.Imputation is { } note ? ImputedFiveGaps.Combine(reports, note) : reports[0];
    }

    private LedgerReport Ledger(
        Basis held,
        DateOnly date,
        IReadOnlyList<string> clauses,
        IReadOnlyList<string> territories
    )
    {
        var withClauses = law.Snapshot(held.LawFiles, clauses, []);
        var reports = held
            .Draws.Select(s =>
                new LedgerStudy(s, held.Baseline, held.Plain.Value, held.Engine.Run).Run(
                    date,
                    held.Source,
                    withClauses,
                    clauses,
                    territories
                )
            )
            .ToList();
        return held.Imputation is { } note ? ImputedLedger.Combine(reports, note) : reports[0];
    }

    private ReformedLaws? Reformed(
        ParseResult result,
        Snapshot baseline,
        IReadOnlyList<SourceText> files,
        IReadOnlyList<SourceText> lawFiles
    )
    {
        var proposals = result.GetValue(law.Proposals) ?? [];
        var changes = reforms.Read(result, baseline);
        return proposals.Length + changes.Count > 0
            ? new(
                law.Snapshot(files, proposals, changes),
                new(() => law.Snapshot(lawFiles, proposals, changes))
            )
            : null;
    }

    /// <summary>The laws of a run with the reform that it asks for laid over them.</summary>
    /// <param name="Mapped">With the survey's mapping.</param>
    /// <param name="Plain">Without.</param>
    private sealed record ReformedLaws(Snapshot Mapped, Lazy<Snapshot> Plain);

    // A mapping of one's own may answer the gap and not how she works.
    private Stop Lacking(ArgumentException e) =>
        new(
            ExitCode.BadInput,
            terminal.Say(
                $"el mapeo de esta encuesta no responde a todo lo que se pregunta: {e.Message} Vea mappings/enigh2010/manera_de_trabajar.ley.",
                $"the mapping of this survey does not answer all that is asked: {e.Message} See mappings/enigh2010/manera_de_trabajar.ley."
            )
        );

    /// <summary>What others published, with the figures of a survey beside it.</summary>
    /// <inheritdoc cref="Report"/>
    public ValidationReport Validation(ParseResult result, string? folder, TargetBook book)
    {
        var held = Held(result, folder, []);
        return ValidationStudy.Run(
            held.Survey,
            held.Baseline,
            held.Engine.Run,
            held.Source with
            {
                Imputation = held.Imputation,
            },
            book,
            population?.Target(result),
            held.Imputation is null ? [] : [.. held.Draws]
        );
    }

    /// <summary>All that a report of a place says: the figures of the 32 states, the five gaps and, of the law as it is, their ledger.</summary>
    /// <inheritdoc cref="Report"/>
    public ReportData Whole(
        ParseResult result,
        string? folder,
        DateOnly date,
        bool withCost,
        ReportPlace place
    )
    {
        var held = Held(result, folder, [.. StateTile.All.Select(s => s.Code)]);
        var report = Read(
            held,
            date,
            withCost,
            isBrief: false,
            place is { IsCountry: false, IsDomain: true } ? [place.Code] : []
        );
        var data = new ReportData(report, place);
        // A municipality has no figures of its own.
        return place.IsDomain ? WithLinks(data, held, date) : data;
    }

    private ReportData WithLinks(ReportData data, Basis held, DateOnly date)
    {
        var place = data.Place;
        try
        {
            return data with
            {
                Five = FiveGaps(held, date, place.IsCountry ? [] : ["state", "pool"], []),
                // Its clauses are of the law as it is: a reform would be a clause among them.
                Ledger = data.Here.Source.ReformHash is null
                    ? Ledger(
                        held,
                        date,
                        LedgerStudy.Shipped,
                        place is { IsCountry: false, StateCode: { } state } ? [state] : []
                    )
                    : null,
            };
        }
        catch (ArgumentException e)
        {
            // The rest of the report stands without it.
            terminal.Complain(Lacking(e).Message);
            return data;
        }
    }

    private static GapReport Read(
        Basis held,
        DateOnly date,
        bool withCost,
        bool isBrief,
        IReadOnlyList<string>? states = null
    )
    {
        var reformed = held.Reformed.Value?.Mapped;
        var source = held.Source with { ReformHash = reformed?.Hash };
        var reports = held
            .Studies.Select(study =>
            {
                var report = study.Run(date, source, reformed, withHistory: !isBrief, states);
                return withCost || reformed is not null ? study.WithCost(report, reformed) : report;
            })
            .ToList();
        return held.Imputation is { } note ? ImputedReports.Combine(reports, note) : reports[0];
    }

    /// <summary>The study of a survey under the law held, and what both were made from.</summary>
    /// <param name="Plain">The law without the survey's mapping.</param>
    /// <param name="Reformed">Both laws under the reform that the run asks for; of nothing when it asks for none.</param>
    /// <param name="Draws">The survey; or what it is in each draw, where donors give what it lacks.</param>
    /// <param name="Studies">One of each draw.</param>
    private sealed record Basis(
        IReadOnlyList<SourceText> Files,
        IReadOnlyList<SourceText> LawFiles,
        Lazy<Snapshot> Plain,
        Lazy<ReformedLaws?> Reformed,
        Snapshot Baseline,
        KernelEngine Engine,
        Survey Survey,
        IEnumerable<Survey> Draws,
        IEnumerable<GapStudy> Studies,
        GapSource Source,
        ImputationNote? Imputation
    );

    private Basis Held(ParseResult result, string? folder, IReadOnlyList<string> places)
    {
        try
        {
            return Hold(result, folder, places);
        }
        catch (SurveyReadException e)
        {
            throw SurveyTrouble.Of(terminal, e);
        }
    }

    private Basis Hold(ParseResult result, string? folder, IReadOnlyList<string> places)
    {
        var path = folder is null
            ? Companion.Sample(terminal)
            : SurveyOptions.PathOf(terminal, folder);
        var choice = surveys?.Of(result) ?? SurveyChoice.ByName;
        var edition = Survey.EditionOf(path, choice).Mapping;
        var mapping = Mappings.FolderOf(terminal, edition);
        var lawFiles = LawLoader.Read(law.Find(result.GetValue(law.Folder)));
        var beside = LawLoader.ReadBeside(mapping);
        // A law that must be linked is linked while the survey is read: what a mapping asks of it stands in its own files.
        SourceText[] files = [.. lawFiles, .. beside];
        var known = LawCache.Default.TryLoad(files);
        var columns = known is null ? LawLoader.ColumnsNamed(beside) : SurveyRows.ColumnsOf(known);
        var reading = Task.Run(() =>
            Survey.Read(path, Survey.Present(path, columns, choice), choice: choice)
        );
        var baseline = known ?? law.Snapshot(files, [], []);
        var survey = reading.GetAwaiter().GetResult();
        var engine = new KernelEngine();
        var made = population is null ? null : new PopulationRun(terminal, law, population);
        (survey, var calibration) =
            made?.Aged(result, new MappedSurvey(survey, baseline), engine) ?? (survey, null);
        var imputation = made?.Imputation(result, new MappedSurvey(survey, baseline), engine);
        var draws = imputation is null
            ? [survey]
            : Enumerable.Range(0, imputation.Note.Draws).Select(imputation.Draw);
        return new Basis(
            files,
            lawFiles,
            new(() => law.Snapshot(lawFiles, [], [])),
            new(() => Reformed(result, baseline, files, lawFiles)),
            baseline,
            engine,
            survey,
            draws,
            draws.Select(s => new GapStudy(s, baseline, engine.Run, places)),
            new GapSource(
                survey.Title,
                survey.IsSynthetic,
                survey.Persons.RowCount,
                baseline.Find(GapRules.Groups[0])!.Package.Name,
                LawLoader.Identity(LawLoader.Read(mapping)),
                LawLoader.Identity(lawFiles)
            )
            {
                Files = survey.Sources,
                Calibration = calibration,
            },
            imputation?.Note
        );
    }
}
