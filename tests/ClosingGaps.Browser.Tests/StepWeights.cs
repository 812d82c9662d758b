using Microsoft.Playwright;

namespace ClosingGaps.Browser.Tests;

/// <summary>What each step of a journey weighs as it is sent, once the stylesheet is in the browser's cache.</summary>
internal sealed class StepWeights
{
    private const int Most = 12 * 1024;

    private readonly List<IRequest> steps = [];

    public StepWeights(IPage page)
    {
        page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest)
            {
                steps.Add(request);
            }
        };
    }

    public async Task AreLight()
    {
        var heavy = new List<string>();
        foreach (var step in steps)
        {
            var sizes = await step.SizesAsync();
            var bytes = sizes.ResponseHeadersSize + sizes.ResponseBodySize;
            if (bytes > Most)
            {
                heavy.Add($"{new Uri(step.Url).AbsolutePath}: {bytes} bytes");
            }
        }

        Findings.AreNone(heavy);
    }
}
