using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Policy.Reforms;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Web.Site;

/// <summary>
/// The gap study of the survey that the site was given (<c>--data FOLDER</c>), or of the sample that ships: made once, in the background, so
/// that no visitor starts it. Who comes before it is made waits a little, and is told (<see cref="StudyNotReadyException"/>).
/// </summary>
internal sealed class GapOfToday
{
    /// <summary>Date of the law: inside the last year whose values the law holds.</summary>
    public static DateOnly LawDate { get; } = new(2026, 11, 1);

    private readonly Task<GapBasis> made;
    private readonly Task<OpenPointReport> openPoints;
    private readonly Task<IReadOnlySet<string>> behind;
    private readonly Task<FiveGapsReport> five;
    private readonly Task<LedgerReport> ledger;

    public GapOfToday(IHostEnvironment site, IConfiguration settings, LawLibrary law)
    {
        made = Task.Run(() => Make(site.ContentRootPath, settings["data"], law));
        // One after the other, what more pages wait for first: together each would be late.
        five = Task.Run(async () => Five(await made, law));
        behind = Task.Run(async () =>
        {
            await five;
            return (IReadOnlySet<string>)
                (await made).Study.ValuesBehind(LawDate).Select(v => v.Id).ToHashSet();
        });
        openPoints = Task.Run(async () =>
        {
            await behind;
            return (await made).Study.OpenPoints(LawDate);
        });
        ledger = Task.Run(async () =>
        {
            await openPoints;
            return Ledger(await made, law);
        });
    }

    /// <summary>The study with what it was made from, for what waits for it to its end in the background.</summary>
    public Task<GapBasis> Made => made;

    /// <summary>Ends when every study is made.</summary>
    public Task AllMade => ledger;

    /// <summary>The same, for a page: costs and reforms of the same people.</summary>
    public Task<GapBasis> Basis(CancellationToken stop) => StudyNotReadyException.For(made, stop);

    /// <summary>Whom each open point of the law would move.</summary>
    public Task<OpenPointReport> OpenPoints(CancellationToken stop) =>
        StudyNotReadyException.For(openPoints, stop);

    /// <summary>The five gaps of the same people, in the nation, each state and the five of the programme.</summary>
    public Task<FiveGapsReport> Five(CancellationToken stop) =>
        StudyNotReadyException.For(five, stop);

    /// <summary>Whether they are counted already: in its first seconds the site shows what it has.</summary>
    public bool HasFive => five.IsCompleted;

    /// <summary>What those gaps are made of, in the nation and each state.</summary>
    public Task<LedgerReport> Ledger(CancellationToken stop) =>
        StudyNotReadyException.For(ledger, stop);

    /// <summary>Whether the gap or its cost hang on a value of the law; not yet, while the study is being made.</summary>
    public bool HangsOn(ValueSymbol value) =>
        behind.IsCompletedSuccessfully && behind.Result.Contains(value.Id);

    /// <summary>Figures of the nation and its 32 states, and the cost, at <see cref="LawDate"/>.</summary>
    public async Task<GapReport> Report(CancellationToken stop) => (await Basis(stop)).Report;

    /// <summary>All that a report of a place says; a page waits only for what it shows.</summary>
    public async Task<ReportData> Data(
        ReportPlace place,
        CancellationToken stop,
        bool withFive = true,
        bool withLedger = true
    ) =>
        new(await Report(stop), place)
        {
            Five = withFive ? await Five(stop) : null,
            Ledger = withLedger ? await Ledger(stop) : null,
        };

    private static GapBasis Make(string folder, string? data, LawLibrary law)
    {
        var path = data ?? Companion(folder, "SYNTHETIC.txt", "data", "synthetic");
        var edition = Survey.EditionOf(path).Mapping;
        var mapping = Companion(folder, "paquete.ley", "mappings", edition);
        var beside = LawLoader.ReadBeside(mapping);
        var baseline = LawCache.Default.Load([.. law.Files, .. beside]).Snapshot!;
        var engine = new KernelEngine();
        var survey = Survey.Read(path, Survey.Present(path, LawLoader.ColumnsNamed(beside)));
        string[] states = [.. StateTile.All.Select(s => s.Code)];
        var study = new GapStudy(survey, baseline, engine.Run, states);
        var report = study.Run(
            LawDate,
            new GapSource(
                survey.Title,
                survey.IsSynthetic,
                survey.Persons.RowCount,
                baseline.Find(GapRules.Groups[0])!.Package.Name,
                LawLoader.Identity(LawLoader.Read(mapping)),
                law.Identity
            )
            {
                Files = survey.Sources,
            },
            states: states
        );
        return new GapBasis(
            survey,
            [.. law.Files, .. beside],
            baseline,
            engine,
            study,
            study.WithCost(report)
        );
    }

    private static FiveGapsReport Five(GapBasis of, LawLibrary law) =>
        new FiveGapsStudy(of.Survey, of.Baseline, law.Snapshot, of.Engine.Run).Run(
            LawDate,
            of.Report.Source,
            ["state", "pool"]
        );

    private static LedgerReport Ledger(GapBasis of, LawLibrary law) =>
        new LedgerStudy(of.Survey, of.Baseline, law.Snapshot, of.Engine.Run).Run(
            LawDate,
            of.Report.Source,
            ReformedLaw.Load(law.Files, LedgerStudy.Shipped, [], LawCache.Default).Snapshot!,
            LedgerStudy.Shipped,
            [.. StateTile.All.Select(s => s.Code)]
        );

    private static string Companion(string folder, string holding, params string[] parts) =>
        ProductFolder.Find(folder, holding, parts)
        ?? throw new DirectoryNotFoundException(
            $"No se encuentra «{string.Join('/', parts)}». · \"{string.Join('/', parts)}\" was not found."
        );
}

/// <summary>The gap study and what it was made from.</summary>
/// <param name="Files">The law with the survey's mapping over it, as text: what a reform lies over.</param>
/// <param name="Baseline">The same, linked.</param>
/// <param name="Engine">Kernels that all studies of the site share.</param>
internal sealed record GapBasis(
    Survey Survey,
    IReadOnlyList<SourceText> Files,
    Snapshot Baseline,
    KernelEngine Engine,
    GapStudy Study,
    GapReport Report
);
