using ClosingGaps.Engine.Kernels;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The site's survey beside what others published: made when first asked for, once.</summary>
internal sealed class ValidationOfToday(GapOfToday gap, TargetBook published)
{
    private readonly Lazy<Task<ValidationReport>> made = new(() =>
        Task.Run(async () =>
        {
            var basis = await gap.Made;
            return ValidationStudy.Run(
                basis.Survey,
                basis.Baseline,
                new KernelEngine().Run,
                basis.Report.Source,
                published
            );
        })
    );

    public Task<ValidationReport> Report(CancellationToken stop) =>
        StudyNotReadyException.For(made.Value, stop);
}
