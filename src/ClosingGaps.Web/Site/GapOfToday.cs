using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reforms;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Web.Site;

/// <summary>
/// The gap study of the survey that the site was given (<c>--data FOLDER</c>), or of the sample that ships: made once, in the background, so
/// that no visitor starts it and the first waits for it.
/// </summary>
internal sealed class GapOfToday
{
    /// <summary>Date of the law: inside the last year whose values the law holds.</summary>
    public static DateOnly LawDate { get; } = new(2026, 11, 1);

    private readonly Task<(GapStudy Study, GapReport Report)> made;

    public GapOfToday(IHostEnvironment site, IConfiguration settings, LawLibrary law)
    {
        made = Task.Run(() => Make(site.ContentRootPath, settings["data"], law));
    }

    /// <summary>The study, for costs and reforms of the same people.</summary>
    public async Task<GapStudy> Study(CancellationToken stop) => (await made.WaitAsync(stop)).Study;

    /// <summary>Figures of the nation and the programme's states at <see cref="LawDate"/>.</summary>
    public async Task<GapReport> Report(CancellationToken stop) =>
        (await made.WaitAsync(stop)).Report;

    private static (GapStudy, GapReport) Make(string folder, string? data, LawLibrary law)
    {
        var path = data ?? Companion(folder, "SYNTHETIC.txt", "data", "synthetic");
        var edition = Survey.EditionOf(path).ToString().ToLowerInvariant();
        var mapping = Companion(folder, "paquete.ley", "mappings", edition);
        var beside = LawLoader.ReadBeside(mapping);
        var baseline = ReformedLaw.Load([.. law.Files, .. beside], [], []).Snapshot!;
        var survey = Survey.Read(path, Survey.Present(path, LawLoader.ColumnsNamed(beside)));
        var study = new GapStudy(
            survey,
            baseline,
            new KernelEngine().Run,
            GapStudy.ProgrammeStates
        );
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
            }
        );
        return (study, report with { Cost = study.Cost(LawDate) });
    }

    private static string Companion(string folder, string holding, params string[] parts) =>
        ProductFolder.Find(folder, holding, parts)
        ?? throw new DirectoryNotFoundException(
            $"No se encuentra «{string.Join('/', parts)}». · \"{string.Join('/', parts)}\" was not found."
        );
}
