using System.Net;
using ClosingGaps.Web.Api;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace ClosingGaps.Web.Site.Protection;

/// <summary>What stands between the world and the pages. Why each is there: docs/security.md.</summary>
internal static class ProtectionSetup
{
    // Work on several requests at once is shared out by the system, not queued behind a heavy one.
    private const int Threads = 64;

    public static void AddProtection(this WebApplicationBuilder builder)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Threads), ports);
        builder.Services.AddSingleton<Limits>();
        builder.Services.AddCors();
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = Limits.PageBytes;
            o.Limits.MaxRequestLineSize = 4 * 1024;
            o.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            o.Limits.MaxRequestHeaderCount = 64;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            o.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            o.Limits.MaxConcurrentConnections = 2000;
            o.Limits.MaxConcurrentUpgradedConnections = 0;
        });
        builder.Services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = 512;
            o.KeyLengthLimit = 256;
            o.ValueLengthLimit = Limits.UploadFormBytes;
            o.MultipartBodyLengthLimit = Limits.UploadFormBytes;
            o.MultipartHeadersCountLimit = 8;
            o.MultipartHeadersLengthLimit = 4 * 1024;
            // A roster is never written to disk, not even while it is read.
            o.MemoryBufferThreshold = Limits.UploadFormBytes + 1;
            o.BufferBody = false;
        });
        var proxies = builder.Configuration["proxy"]?.Split(',') ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders =
                proxies.Length > 0
                    ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                    : ForwardedHeaders.None;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
            foreach (var proxy in proxies)
            {
                o.KnownProxies.Add(IPAddress.Parse(proxy.Trim()));
            }
        });
    }

    /// <summary>Before everything: whom we serve, and what a browser must know.</summary>
    public static void UseOuterProtection(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
    }

    /// <summary>After the pages of errors, around routing.</summary>
    public static void UseProtection(this WebApplication app)
    {
        app.UseWhen(
            ApiSetup.IsApi,
            static api =>
            {
                api.UseCors(p => p.AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "POST"));
                api.UseMiddleware<ApiErrors>();
            }
        );
        app.UseWhen(
            static context => !ApiSetup.IsApi(context),
            static pages => pages.UseMiddleware<PageErrors>()
        );
        app.UseRouting();
        app.UseMiddleware<TimeLimit>();
        app.UseMiddleware<FairShare>();
        app.UseMiddleware<BodyGate>();
        app.UseMiddleware<Places>();
    }
}
