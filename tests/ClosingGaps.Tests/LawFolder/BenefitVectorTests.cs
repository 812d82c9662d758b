using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Law.Model;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The case that names a worked example on benefits or programmes asserts each of its figures, to the cent.</summary>
public sealed partial class BenefitVectorTests
{
    /// <summary>Figures that no case can assert as printed, and why.</summary>
    private static readonly Dictionary<string, string> unlike = new(StringComparer.Ordinal)
    {
        ["con-04 conservation 12"] = "twelve months: the case asserts the date on which they end",
        ["rt-03 daily_pension_equiv 53.2"] = "the case asserts the lump sum that it makes: 97,090",
        ["mar-01 amount 9000"] =
            "its wage of 300 pesos was never the law's; the case does the same sum with 315.04",
        ["mat-01 days 84"] = "the case asserts 42 days before the birth and 42 after it",
        ["nc-06 bimesters_per_year 5"] =
            "a value of the law, not a rule: the case asserts the year's 16,500",
    };

    [Fact]
    public void Every_figure_of_every_vector_is_asserted_to_the_cent()
    {
        var figures = Figures().ToList();
        Assert.True(figures.Count >= 55, $"{figures.Count} figures");
        var missing = figures
            .Where(f => !Asserted(f.Id, f.Value))
            .Select(f => FormattableString.Invariant($"{f.Id} {f.Key} {f.Value}"))
            .ToList();
        Assert.Equal(
            string.Join("\n", unlike.Keys.Order(StringComparer.Ordinal)),
            string.Join("\n", missing.Order(StringComparer.Ordinal))
        );
    }

    /// <summary>Numbers of what each expects; a share of something ("1.20 of P") by its number.</summary>
    private static IEnumerable<(string Id, string Key, double Value)> Figures()
    {
        var yaml = new YamlStream();
        yaml.Load(
            new StringReader(File.ReadAllText(SharedData.Path("vectors", "vectors-benefits.yaml")))
        );
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        foreach (var vector in ((YamlSequenceNode)root["vectors"]).Cast<YamlMappingNode>())
        {
            foreach (var (key, value) in ((YamlMappingNode)vector["expect"]).Children)
            {
                if (
                    value is YamlScalarNode { Value: { } text }
                    && Leading().Match(text) is { Success: true } number
                )
                {
                    yield return (
                        vector["id"].ToString(),
                        key.ToString(),
                        double.Parse(number.Value, CultureInfo.InvariantCulture)
                    );
                }
            }
        }
    }

    private static bool Asserted(string id, double figure)
    {
        return Shipped
            .Results("law")
            .Select(r => r.Case)
            .Where(c => Names(c.Title) || c.Expectations.Any(e => Names(e.Source)))
            .SelectMany(c => c.Expectations)
            .Any(e =>
                e.State == FactState.Known
                && !e.IsWrongAtSource
                && Math.Abs(e.Value.ToDouble() - figure) < 1e-9
            );

        bool Names(string? text) =>
            text is not null && text.Contains($"({id})", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^-?\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();
}
