using System.Xml.Linq;
using Xunit;

namespace ClosingGaps.Tests.Repository;

/// <summary>References run one way (docs/decisions/0001): what a room may use is written here and nowhere loosened.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["ClosingGaps.Law"] = [],
        ["ClosingGaps.Engine"] = ["ClosingGaps.Law"],
        ["ClosingGaps.Statistics"] = [],
        ["ClosingGaps.Population"] = ["ClosingGaps.Engine", "ClosingGaps.Statistics"],
        ["ClosingGaps.Policy"] = ["ClosingGaps.Casework", "ClosingGaps.Population"],
        ["ClosingGaps.Casework"] = ["ClosingGaps.Engine"],
        ["ClosingGaps.Cli"] = ["ClosingGaps.Casework", "ClosingGaps.Policy"],
        ["ClosingGaps.Web"] = ["ClosingGaps.Casework", "ClosingGaps.Policy"],
    };

    [Fact]
    public void References_run_one_way()
    {
        var projects = Directory
            .EnumerateFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .ToList();
        Assert.Equal(
            MayUse.Keys.Order(StringComparer.Ordinal),
            projects.Select(Name).Order(StringComparer.Ordinal)
        );
        foreach (var project in projects)
        {
            var uses = XDocument
                .Load(project)
                .Descendants("ProjectReference")
                .Select(e => Name(e.Attribute("Include")!.Value.Replace('\\', '/')))
                .Order(StringComparer.Ordinal);
            Assert.Equal(MayUse[Name(project)].Order(StringComparer.Ordinal), uses);
        }
    }

    [Fact]
    public void The_law_and_the_statistics_need_no_package_at_run_time()
    {
        foreach (
            var project in new[]
            {
                "ClosingGaps.Law",
                "ClosingGaps.Engine",
                "ClosingGaps.Statistics",
            }
        )
        {
            var file = RepositoryRoot.Combine("src", project, project + ".csproj");
            Assert.Empty(XDocument.Load(file).Descendants("PackageReference"));
        }
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);
}
