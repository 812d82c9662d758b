using System.Globalization;
using ClosingGaps.Tests;
using ClosingGaps.Web.Pages.Gap;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Web.Tests.Gap;

/// <summary>Published figures that the pages show are those of the project's register of facts, to the digit and to the source.</summary>
public sealed class PublishedTests(SiteFixture site)
{
    private Published Published => site.Services.GetRequiredService<Published>();

    [Fact]
    public void They_are_those_of_the_register()
    {
        var register = Register();
        foreach (var figure in Published.Figures)
        {
            Assert.Contains((figure.Id, figure.Period, figure.Value, figure.Source), register);
        }

        // The series has points of other sources too; those of the register are all there.
        var points = Published
            .Insured.Points.Select(p => ("pth.imss.n", p.Period, p.Value, p.Source))
            .ToHashSet();
        Assert.All(register.Where(r => r.Id == "pth.imss.n"), r => Assert.Contains(r, points));
    }

    [Fact]
    public void Each_is_about_a_figure_of_ours_and_the_series_is_in_order()
    {
        Assert.All(
            Published.Figures,
            f =>
                Assert.Equal(
                    (f.About.Measure, f.About.Sex),
                    (Policy.Reports.Keys.Of(f.Measure), Policy.Reports.Keys.Of(f.Sex))
                )
        );
        var months = Published.Insured.Points.Select(p => p.Month).ToList();
        Assert.Equal(months.Order(), months);
    }

    private static HashSet<(string Id, string Period, double Value, string Source)> Register()
    {
        using var reader = new StreamReader(SharedData.Path("facts", "targets.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        var targets = (YamlSequenceNode)
            ((YamlMappingNode)yaml.Documents[0].RootNode).Children["targets"];
        return
        [
            .. targets
                .Cast<YamlMappingNode>()
                .Select(t =>
                    (
                        Text(t, "id"),
                        Text(t, "year"),
                        double.Parse(Text(t, "value"), CultureInfo.InvariantCulture),
                        Text(t, "source")
                    )
                ),
        ];
    }

    private static string Text(YamlMappingNode node, string key) =>
        ((YamlScalarNode)node.Children[key]).Value!;
}
