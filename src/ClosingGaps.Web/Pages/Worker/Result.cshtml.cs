using ClosingGaps.Casework;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.MaybeYouRead;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>What she has, what is missing, who owes it, what she is discounted, which houses are enough.</summary>
public sealed class ResultModel : AnsweredPage
{
    private const int MostQuestions = 5;

    public bool IsHome => Work == "hogar";

    public IReadOnlyList<MissingInput> Missing { get; private set; } = [];

    public void OnPost()
    {
        if (Open())
        {
            Missing = [.. Sheet.Missing().Take(MostQuestions)];
        }
    }

    /// <summary>The readings that move what is shown here, the one that moves most first.</summary>
    internal IReadOnlyList<ReadingSymbol> Movers =>
        [
            .. Sheet
                .Month!.Houses.SelectMany(h => new[] { h[Names.EmployerPays], h[Names.Deducted] })
                .Append(Sheet.Month[Names.AllQuotas])
                .OfType<Result>()
                .SelectMany(r => r.Moves)
                .GroupBy(m => m.Reading)
                .OrderByDescending(g => g.Max(m => Math.Abs(m.Change ?? 0)))
                .Select(g => g.Key),
        ];

    /// <summary>Which texts of law the figures come from, and as of which day we hold them.</summary>
    internal IEnumerable<InstrumentSymbol> Texts =>
        Sheet
            .Month!.Houses.SelectMany(h => h.Figures.Values)
            .Concat(Sheet.Month.Figures.Values)
            .Select(r => r.Output.Citation?.Instrument)
            .OfType<InstrumentSymbol>()
            .Where(i => i.TextAsOf is not null)
            .Distinct()
            .OrderBy(i => i.Name, StringComparer.Ordinal);

    /// <summary>What she may have read otherwise, of her work and her month.</summary>
    internal IReadOnlyList<OtherReading> Otherwise =>
        Service<ContentLibrary>().MaybeYouRead.For(Told!);

    /// <summary>Weeks that the law asks for maternity pay, at the month; <see langword="null"/> when the law held has none.</summary>
    internal double? WeeksForMaternity =>
        Law.Snapshot.Find("semanas_para_maternidad") is ValueSymbol value
        && value.At(Told!.Month, null, RunChoices.Default.Projections) is { Amount: { } amount }
            ? amount.ToDouble()
            : null;

    internal Job Job(string key) => Told!.Job(key)!;

    internal IEnumerable<string> JobTitles(IEnumerable<string> houses) =>
        houses.Select(h =>
            Told!.Jobs.Find(j => j.Key == h || "empleador_de_" + j.Key == h) is { } job
                ? Title(job)
                : h
        );
}
