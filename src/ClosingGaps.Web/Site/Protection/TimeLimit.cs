namespace ClosingGaps.Web.Site.Protection;

/// <summary>Ends what takes too long, so that one request cannot keep a place for ever. The calculator looks at the token month by month.</summary>
internal sealed class TimeLimit(RequestDelegate next, Limits limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var left = context.RequestAborted;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(left);
        stop.CancelAfter(limits.Of(context.Effort()).Longest);
        context.Features.Set(new Began(left));
        context.RequestAborted = stop.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.IsPastTime())
        {
            context.Features.Set(new Ended());
            throw;
        }
        finally
        {
            context.RequestAborted = left;
        }
    }

    internal sealed record Began(CancellationToken Left);

    internal sealed record Ended;
}

/// <summary>Tells a request that ran out of time from one whose visitor left.</summary>
internal static class TimeLimitExtensions
{
    public static bool IsPastTime(this HttpContext context) =>
        context.Features.Get<TimeLimit.Ended>() is not null
        || (
            context.Features.Get<TimeLimit.Began>() is { } began
            && context.RequestAborted.IsCancellationRequested
            && !began.Left.IsCancellationRequested
        );
}
