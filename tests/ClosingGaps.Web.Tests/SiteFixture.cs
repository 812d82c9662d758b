using System.Net;
using System.Net.Sockets;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace ClosingGaps.Web.Tests;

/// <summary>The site in this process, one for all tests; take it as a constructor parameter.</summary>
public sealed class SiteFixture : IAsyncLifetime, IDisposable
{
    // All tests are one client to the site: what one client may ask has tests of its own.
    private static readonly (string, string)[] ForTests =
    [
        // The test server has no body limits to set and would say so at each request.
        ("Logging:LogLevel:Microsoft.AspNetCore.Routing", "Error"),
        .. new[] { "page", "case", "heavy" }.SelectMany(kind =>
            new[]
            {
                ($"limits:{kind}:perSecond", "100000"),
                ($"limits:{kind}:burst", "100000"),
                ($"limits:{kind}:waiting", "1000"),
            }
        ),
    ];

    private readonly WebApplicationFactory<Program> factory;

    public SiteFixture()
        : this(onKestrel: false, null, ForTests) { }

    private SiteFixture(
        bool onKestrel,
        Action<IServiceCollection>? services,
        params (string Name, string Value)[] settings
    )
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(site =>
        {
            foreach (var (name, value) in settings)
            {
                site.UseSetting(name, value);
            }

            site.ConfigureTestServices(s =>
            {
                s.AddSingleton<ILoggerProvider>(Log);
                services?.Invoke(s);
            });
        });
        if (onKestrel)
        {
            factory.UseKestrel(static o => o.Listen(IPAddress.Loopback, 0));
            factory.StartServer();
        }

        Client = factory.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                HandleCookies = false,
                BaseAddress = factory.ClientOptions.BaseAddress,
            }
        );
    }

    /// <summary>All that the site has logged, at the levels at which it logs.</summary>
    internal LogCapture Log { get; } = new();

    /// <summary>A site of its own on the real server, with its real limits, or others.</summary>
    internal static SiteFixture OnKestrel(
        Action<IServiceCollection>? services,
        params (string Name, string Value)[] settings
    ) => new(onKestrel: true, services, settings);

    /// <summary>Another client than the others: 127.0.0.N.</summary>
    internal HttpClient ClientAt(byte last) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectCallback = async (context, stop) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, last]), 0));
                    await socket.ConnectAsync(
                        new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port),
                        stop
                    );
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = Client.BaseAddress,
        };

    public HttpClient Client { get; }

    public IServiceProvider Services => factory.Services;

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> Get(string path)
    {
        using var response = await Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return await Text(path, response);
    }

    /// <summary>The text of the page that answers a form; fields may repeat.</summary>
    public async Task<string> Post(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        using var response = await Client.PostAsync(
            new Uri(path, UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        return await Text(path, response);
    }

    /// <summary>
    /// The studies that the site begins at its start are waited for once, so that no page of a test is turned away while a busy machine makes
    /// them.
    /// </summary>
    public async ValueTask InitializeAsync() =>
        await Services.GetRequiredService<GapOfToday>().AllMade;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        Client.Dispose();
        factory.Dispose();
    }

    private static async Task<string> Text(string path, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(
            response.StatusCode == HttpStatusCode.OK,
            $"{path}: {(int)response.StatusCode}\n{text[..Math.Min(text.Length, 2000)]}"
        );
        return WebUtility.HtmlDecode(text);
    }
}
