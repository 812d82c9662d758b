using System.Net;
using Xunit;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>The law and the gaps as data.</summary>
public sealed class LawRoutesTests(SiteFixture site)
{
    private readonly ApiClient api = new(site.Client);

    [Fact]
    public async Task A_value_is_that_of_the_day_asked()
    {
        var reply = await api.Get("/api/v1/values/uma_diaria?at=2026-03-15");
        Assert.Equal(117.31m, (decimal)reply.Json["value"]!);
        var before = await api.Get("/api/v1/values/uma_diaria?at=2026-01-15");
        Assert.Equal(113.14m, (decimal)before.Json["value"]!);
    }

    [Theory]
    [InlineData("rules", "rule")]
    [InlineData("inputs", "input")]
    public async Task Lists_hold_their_kind_only(string list, string kind)
    {
        var found = (await api.Get($"/api/v1/{list}")).Json.AsArray();
        Assert.NotEmpty(found);
        Assert.All(found, s => Assert.Equal(kind, (string?)s!["kind"]));
    }

    [Fact]
    public async Task A_list_is_searched_by_its_words()
    {
        var found = (await api.Get("/api/v1/values?q=uma%20diaria")).Json.AsArray();
        Assert.Equal("uma.uma_diaria", (string?)Assert.Single(found)!["id"]);
    }

    [Theory]
    [InlineData("/api/v1/rules/cuota_fija_patronal?at=2026-13-01", 400)]
    [InlineData("/api/v1/rules/cuota_fija_patronal?territory=9", 400)]
    [InlineData("/api/v1/rules/cuota_fija_patronl", 404)]
    [InlineData("/api/v1/rules/uma_diaria", 404)]
    [InlineData("/api/v1/values/uma_diaria?at=1900-01-01", 422)]
    [InlineData("/api/v1/gaps?by=moon", 400)]
    [InlineData("/api/v1/gaps?measure=moon", 400)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/en/api/v1/nothing", 404)]
    public async Task What_is_not_there_is_a_problem(string path, int status) =>
        (await api.Get(path)).Problem(status);

    [Fact]
    public async Task A_wrong_method_is_a_problem() =>
        (await api.Send(HttpMethod.Delete, "/api/v1/rules", null)).Problem(405);

    [Fact]
    public async Task Gaps_by_state_add_places()
    {
        var nation = (await api.Get("/api/v1/gaps")).Json["figures"]!.AsArray();
        var states = (await api.Get("/api/v1/gaps?by=state")).Json["figures"]!.AsArray();
        Assert.All(nation, f => Assert.Null(f!["place"]));
        Assert.Contains(states, f => (string?)f!["place"] == "20");
        Assert.True((await api.Get("/api/v1/gaps")).Json["synthetic"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_table_of_gaps_says_on_each_row_that_its_people_are_made_up()
    {
        var reply = await api.Get("/api/v1/gaps.csv");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (reply.Status, reply.MediaType));
        var rows = reply.Text.TrimStart('\uFEFF').TrimEnd().Split('\n');
        Assert.StartsWith("section,synthetic,", rows[0], StringComparison.Ordinal);
        Assert.All(rows[1..], r => Assert.Equal("synthetic", r.Split(',')[1]));
    }
}
