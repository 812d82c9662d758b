namespace ClosingGaps.Web.Site;

/// <summary>Loads the law and begins the gap study before the first visitor comes; a law with errors stops the start.</summary>
internal sealed class Awakening(LawLibrary law, GapOfToday gap) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = (law.Identity, gap);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
