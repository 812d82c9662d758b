using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ClosingGaps.Web.Api;
using ClosingGaps.Web.Pages.Employer;
using ClosingGaps.Web.Pages.Worker;
using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace ClosingGaps.Web.Site;

/// <summary>What the site is made of, in the order in which a request meets it.</summary>
internal static class SiteSetup
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        // Requests are not written down: an address or a form could hold what somebody told.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Nor do addresses go out beside other lines, as the scope of a request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.AddProtection();
        builder.AddApi();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LawLibrary>();
        builder.Services.AddSingleton<ContentLibrary>();
        builder.Services.AddSingleton<CertificateKey>();
        builder.Services.AddSingleton<Pages.About.SelfCheck>();
        builder.Services.AddSingleton<GapOfToday>();
        builder.Services.AddSingleton<Pages.Law.LawIndex>();
        builder.Services.AddSingleton<Pages.Gap.ValueTrials>();
        builder.Services.AddSingleton<Pages.Gap.OpenData>();
        builder.Services.AddSingleton(s =>
            Pages.Law.NotEncoded.Read(s.GetRequiredService<IHostEnvironment>().ContentRootPath)
        );
        builder.Services.AddSingleton(s =>
            Pages.Gap.Published.Read(s.GetRequiredService<IHostEnvironment>().ContentRootPath)
        );
        builder.Services.AddHostedService<Awakening>();
        builder.Services.AddSingleton(s =>
            ClosingGaps.Policy.Validation.TargetBook.Find(
                s.GetRequiredService<IHostEnvironment>().ContentRootPath
            )
        );
        builder.Services.AddSingleton(s =>
            ClosingGaps.Policy.Registrations.RegistrationBook.Find(
                s.GetRequiredService<IHostEnvironment>().ContentRootPath
            )
        );
        builder.Services.AddSingleton<Pages.Gap.ValidationOfToday>();
        builder.Services.AddSingleton<InterviewDesk>();
        builder.Services.AddSingleton<EmployerQuestions>();
        builder.Services.AddSingleton<EmployerGuides>();
        builder.Services.AddRazorPages(options =>
            // Nothing is stored and nobody is known: there is nothing that another site could do in a visitor's name.
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute())
        );
        builder.Services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        // Accents as letters, not as entities: shorter pages.
        builder.Services.Configure<WebEncoderOptions>(o =>
            o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        builder.Services.AddResponseCompression(o =>
        {
            // No secret of ours stands in a page, so compressing it over HTTPS gives nothing away.
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o =>
            o.Level = CompressionLevel.Fastest
        );
        builder.Services.Configure<GzipCompressionProviderOptions>(o =>
            o.Level = CompressionLevel.Fastest
        );
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseOuterProtection();
        app.UseResponseCompression();
        app.UseLanguageOfAddress();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                // The address of a file carries its fingerprint (asp-append-version).
                OnPrepareResponse = static file =>
                    file.Context.Response.Headers.CacheControl =
                        "public, max-age=31536000, immutable",
            }
        );
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseProtection();
        app.MapRazorPages();
        app.MapApi();
    }
}
