using System.Text;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Api;

/// <summary>The gap of today. The same keys as <c>cg gaps --json</c>, and the same table as <c>cg gaps --csv</c>.</summary>
internal static class GapRoutes
{
    public static async Task<IResult> Gaps(
        GapOfToday gap,
        string? by,
        string? group,
        string? measure,
        CancellationToken stop
    )
    {
        if (by is not (null or "" or "state"))
        {
            throw Unknown("by", ["state"]);
        }

        var report = await gap.Report(stop);
        var groups = report.Lines.Select(l => l.Group).Distinct().ToList();
        if (group is { Length: > 0 } && !groups.Contains(group))
        {
            throw Unknown("group", groups);
        }

        var measures = Enum.GetValues<GapMeasure>().Select(Keys.Of).Distinct().ToList();
        if (measure is { Length: > 0 } && !measures.Contains(measure))
        {
            throw Unknown("measure", measures);
        }

        return new JsonAnswer(
            GapsJson.Of(
                report with
                {
                    Lines =
                    [
                        .. report.Lines.Where(l =>
                            (by == "state" || l.Place is null) && Wanted(l.Group, l.Measure)
                        ),
                    ],
                    StateModels =
                    [
                        .. report.StateModels.Where(m =>
                            by == "state" && Wanted(m.Group, m.Measure)
                        ),
                    ],
                    History = [.. report.History.Where(l => Wanted(l.Group, l.Measure))],
                    Cost =
                        group is { Length: > 0 } || measure is { Length: > 0 } ? null : report.Cost,
                }
            ),
            LawRoutes.MaxAge
        );

        bool Wanted(string of, GapMeasure what) =>
            (string.IsNullOrEmpty(group) || of == group)
            && (string.IsNullOrEmpty(measure) || Keys.Of(what) == measure);
    }

    public static async Task<IResult> Csv(
        HttpContext context,
        GapOfToday gap,
        CancellationToken stop
    )
    {
        var text = GapCsv.Write(await gap.Report(stop), ApiLanguage.Of(context));
        context.Response.Headers.CacheControl = $"public, max-age={LawRoutes.MaxAge}";
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Text(text, "text/csv; charset=utf-8", Encoding.UTF8);
    }

    private static ApiProblem Unknown(string parameter, IReadOnlyList<string> known) =>
        ApiProblems.BadRequest(
            new Bilingual(
                $"«{parameter}» admite: {string.Join(", ", known)}; o puede faltar.",
                $"\"{parameter}\" takes: {string.Join(", ", known)}; or it may be left out."
            )
        );
}
