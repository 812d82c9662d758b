using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>One person with one employment under the law that ships: results by name.</summary>
internal static class ShippedCalculator
{
    private static readonly Calculator calculator = new(Shipped.Law);

    /// <summary>Results of the month by rule name.</summary>
    /// <param name="facts">Input and text, as a person writes them.</param>
    public static IReadOnlyDictionary<string, OutputResult> Results(
        DateOnly month,
        IReadOnlyList<string> outputs,
        IReadOnlyList<(string Input, string Text)> facts,
        params (string Reading, string Option)[] readings
    )
    {
        var law = Shipped.Law;
        var builder = new SituationBuilder(law);
        foreach (var (input, text) in facts)
        {
            builder.Set(null, input, text);
        }

        Assert.Empty(builder.Errors);
        var choices = RunChoices.Default with
        {
            Readings = readings
                .Select(r => ((ReadingSymbol)law.Find(r.Reading)!, r.Option))
                .ToDictionary(r => r.Item1, r => r.Item1.Options.Single(o => o.Name == r.Option)),
        };
        var symbols = outputs
            .Select(o => law.Find(o) ?? throw new InvalidOperationException(o))
            .ToList();
        return calculator
            .Calculate(new Question(builder.Build(), month, month, symbols, choices))
            .Results.ToDictionary(r => r.Output.Name);
    }
}
