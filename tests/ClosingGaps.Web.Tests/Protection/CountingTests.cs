using System.Net;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ClosingGaps.Web.Tests.Protection;

/// <summary>A site that has just opened tells that it is counting, and the page comes again by itself.</summary>
public sealed class CountingTests
{
    [Fact]
    public async Task A_page_without_its_study_is_unavailable_for_some_seconds()
    {
        var context = new DefaultHttpContext();
        await new PageErrors(
            _ => throw new StudyNotReadyException(),
            NullLogger<PageErrors>.Instance
        ).InvokeAsync(context);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Equal("5", context.Response.Headers.RetryAfter);
        Assert.True(PageErrors.IsCounting(context));
    }

    [Fact]
    public async Task A_study_that_is_there_is_given_and_one_that_failed_fails()
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal(3, await StudyNotReadyException.For(Task.FromResult(3), stop));
        await Assert.ThrowsAsync<TimeoutException>(() =>
            StudyNotReadyException.For(
                Task.FromException<int>(new TimeoutException("its own")),
                stop
            )
        );
        await Assert.ThrowsAsync<StudyNotReadyException>(() =>
            StudyNotReadyException.For(new TaskCompletionSource<int>().Task, stop)
        );
    }

    [Fact]
    public async Task From_the_first_second_each_page_is_there_or_says_that_it_is_being_counted()
    {
        using var site = SiteFixture.OnKestrel(null);
        var stop = TestContext.Current.CancellationToken;
        foreach (var path in (string[])["/", "/en/brecha/libro", "/brecha/eslabones", "/brecha"])
        {
            for (var asked = 0; ; asked++)
            {
                using var answer = await site.Client.GetAsync(
                    new Uri(path, UriKind.Relative),
                    stop
                );
                if (answer.StatusCode == HttpStatusCode.OK)
                    break;
                Assert.True(asked < 100, path);
                Assert.NotEqual("/", path);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
                Assert.Contains(
                    "<meta http-equiv=\"refresh\" content=\"5\"",
                    await answer.Content.ReadAsStringAsync(stop),
                    StringComparison.Ordinal
                );
            }
        }
    }
}
