using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;

namespace ClosingGaps.Web.Site.Protection;

/// <summary>Heavy work is done on fewer cores than there are: the rest waits, in the order in which it came, and pages are served meanwhile.</summary>
internal sealed class Places : IDisposable
{
    private readonly RequestDelegate next;
    private readonly Dictionary<Effort, ConcurrencyLimiter> places;

    public Places(RequestDelegate next, Limits limits)
    {
        this.next = next;
        places = Enum.GetValues<Effort>()
            .ToDictionary(
                e => e,
                e => new ConcurrencyLimiter(
                    new ConcurrencyLimiterOptions
                    {
                        PermitLimit = limits.Of(e).AllAtOnce,
                        QueueLimit = limits.Of(e).AllWaiting,
                    }
                )
            );
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        using var place = await places[context.Effort()].AcquireAsync(1, context.RequestAborted);
        if (place.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
    }

    public void Dispose()
    {
        foreach (var limiter in places.Values)
        {
            limiter.Dispose();
        }
    }
}
