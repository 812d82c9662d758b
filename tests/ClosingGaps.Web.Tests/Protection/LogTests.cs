using System.Net;
using System.Text;
using ClosingGaps.Web.Api;
using ClosingGaps.Web.Pages.Worker;
using ClosingGaps.Web.Tests.Api;
using ClosingGaps.Web.Tests.Worker;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Protection;

/// <summary>Nothing that somebody tells is ever written down, not even when the site fails.</summary>
public sealed class LogTests
{
    private const string Wage = "431.77";
    private const string Name = "Zoraidafícticia";

    [Fact]
    public async Task A_whole_journey_leaves_nothing_in_the_log()
    {
        using var site = SiteFixture.OnKestrel(null);
        var journey = new Journey(site, "hogar");
        await journey.Start();
        await journey.Type("cuantos", "1").Continue();
        await journey
            .Type("con_nombre", "1")
            .Type("casa_1.nombre", Name)
            .Type("casa_1.días_trabajados", "9")
            .Type("casa_1.ingreso.d", "17/05/2019")
            .Continue();
        await journey
            .Type("casa_1.salario_diario", Wage)
            .Type("casa_1.cada_cuándo_le_pagan", "1")
            .Continue();
        Assert.Equal(Name, journey.Answers.Jobs[0].Name);
        while (journey.Question.Length > 0)
        {
            await journey.DoNotKnow();
        }

        await journey.Press("resultado", "e", journey.Code);
        var code = journey.Code;
        var api = new ApiClient(site.Client);
        await api.Post(
            "/api/v1/calculate?sources=no",
            $$"""{ "mes": "2026-03", "personas": { "{{Name}}": { "empleos": { "c": { "salario_diario": {{Wage}} } } } } }"""
        );
        await api.Post(
            "/api/v1/calculate",
            $$"""{ "mes": "2026-03", "salario_diaro": {{Wage}} }"""
        );
        await api.Get($"/ley?buscar={Name}&q={Name}");
        await site.Client.GetAsync(
            new Uri($"/no-hay/{Name}?salario={Wage}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        using var roster = new MultipartFormDataContent
        {
            {
                new ByteArrayContent(
                    Encoding.UTF8.GetBytes($"nombre,salario_diario\n{Name},{Wage}\n")
                ),
                "archivo",
                $"{Name}.csv"
            },
        };
        using var read = await site.Client.PostAsync(
            new Uri("/campo-empresa/nomina", UriKind.Relative),
            roster,
            TestContext.Current.CancellationToken
        );

        Assert.NotEmpty(site.Log.Text);
        IsSilent(site.Log.Text, code);
    }

    [Fact]
    public async Task A_fault_is_told_by_a_number_and_logged_without_what_was_told()
    {
        using var site = SiteFixture.OnKestrel(s =>
            s.AddSingleton(Broken<ApiLaw>).AddScoped(Broken<InterviewDesk>)
        );
        var problem = (
            await new ApiClient(site.Client).Get($"/api/v1/rules/cuota_total?{Name}={Wage}")
        ).Problem(500);
        var number = ((string)problem["detail"]!).TrimEnd('.').Split(' ')[^1];
        Assert.Contains(number, site.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem.ToJsonString(), StringComparison.Ordinal);

        using var form = new FormUrlEncodedContent([new("e", ""), new("cuantos", Wage)]);
        using var page = await site.Client.PostAsync(
            new Uri("/en/hogar/pregunta", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Contains("Something failed on our side", text, StringComparison.Ordinal);
        Assert.Contains(
            $"Fault {System.Text.RegularExpressions.Regex.Match(text, "<strong>([0-9A-Z]{8})</strong>").Groups[1].Value}:",
            site.Log.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(nameof(FormatException), site.Log.Text, StringComparison.Ordinal);
        IsSilent(site.Log.Text, Wage);
    }

    private static void IsSilent(string log, string code)
    {
        foreach (var told in new[] { Wage, Name, "Zoraida", "17/05/2019", code })
        {
            Assert.DoesNotContain(told, log, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(
                Uri.EscapeDataString(told),
                log,
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    /// <summary>Fails with a message that quotes an answer, as messages of parsers do.</summary>
    private static T Broken<T>(IServiceProvider services) =>
        throw new FormatException($"'{Wage}' of {Name} is no {typeof(T).Name}.");
}
