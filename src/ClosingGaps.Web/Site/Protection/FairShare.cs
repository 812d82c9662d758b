using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;

namespace ClosingGaps.Web.Site.Protection;

/// <summary>
/// One client cannot take the site from the others: so many requests a second, and few of them at a time. Who is over gets 429 with the seconds
/// to wait.
/// </summary>
internal sealed class FairShare : IDisposable
{
    private readonly RequestDelegate next;
    private readonly Dictionary<Effort, Doors> doors;

    public FairShare(RequestDelegate next, Limits limits)
    {
        this.next = next;
        doors = Enum.GetValues<Effort>().ToDictionary(e => e, e => new Doors(limits.Of(e)));
    }

    public async Task InvokeAsync(HttpContext context)
    {
        // The page that tells an error is part of the request that failed.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        var door = doors[context.Effort()];
        var client = ClientOf(context.Connection.RemoteIpAddress);
        using var token = door.Tokens.AttemptAcquire(client);
        if (!token.IsAcquired)
        {
            var wait = token.TryGetMetadata(MetadataName.RetryAfter, out var after)
                ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
                : 1;
            Refuse(context, StatusCodes.Status429TooManyRequests, wait);
            return;
        }

        using var turn = await door.Turns.AcquireAsync(client, 1, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            Refuse(context, StatusCodes.Status429TooManyRequests, 1);
            return;
        }

        await next(context);
    }

    public void Dispose()
    {
        foreach (var door in doors.Values)
        {
            door.Dispose();
        }
    }

    private static void Refuse(HttpContext context, int status, int seconds)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An address; of version 6 its network, since one client has the whole of it.</summary>
    internal static string ClientOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private sealed class Doors(Share share) : IDisposable
    {
        public PartitionedRateLimiter<string> Tokens { get; } =
            PartitionedRateLimiter.Create<string, string>(client =>
                RateLimitPartition.GetTokenBucketLimiter(
                    client,
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = share.Burst,
                        TokensPerPeriod = share.PerSecond,
                        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                        QueueLimit = 0,
                    }
                )
            );

        public PartitionedRateLimiter<string> Turns { get; } =
            PartitionedRateLimiter.Create<string, string>(client =>
                RateLimitPartition.GetConcurrencyLimiter(
                    client,
                    _ => new ConcurrencyLimiterOptions
                    {
                        PermitLimit = share.AtOnce,
                        QueueLimit = share.Waiting,
                    }
                )
            );

        public void Dispose()
        {
            Tokens.Dispose();
            Turns.Dispose();
        }
    }
}
