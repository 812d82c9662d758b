using Xunit;

namespace ClosingGaps.Web.Tests.Protection;

/// <summary>One site on the real server with its real limits, for the tests that need one.</summary>
public sealed class RealServer : IDisposable
{
    private readonly Lazy<SiteFixture> site = new(() => SiteFixture.OnKestrel(null));

    public SiteFixture Site => site.Value;

    public void Dispose()
    {
        if (site.IsValueCreated)
        {
            site.Value.Dispose();
        }
    }
}
