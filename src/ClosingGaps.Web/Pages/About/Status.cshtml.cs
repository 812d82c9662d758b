using System.Reflection;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.About;

/// <summary>What this copy is made of, and whether it passes its own check.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusModel(
    GapOfToday gap,
    ContentLibrary content,
    CertificateKey key,
    SelfCheck check
) : SitePage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static string Version { get; } =
        typeof(StatusModel)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    public LawLibrary Library => Law;

    public int Rules => Law.Snapshot.All<RuleSymbol>().Count();

    public IReadOnlyList<InstrumentSymbol> Texts =>
        [
            .. Law
                .Snapshot.Instruments.Where(i => i.TextAsOf is not null)
                .OrderBy(i => i.Name, StringComparer.Ordinal),
        ];

    public GapSource? Sample { get; private set; }

    public SelfCheckResult? Check { get; private set; }

    public ContentLibrary Words => content;

    public CertificateKey Key => key;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Check = await Soon(check.Result, stop);
        Sample = (await Soon(gap.Made, stop))?.Report.Source;
    }

    // Whoever asks first does not wait for what takes long.
    private static async Task<T?> Soon<T>(Task<T> task, CancellationToken stop)
        where T : class
    {
        try
        {
            return await task.WaitAsync(Patience, stop);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
