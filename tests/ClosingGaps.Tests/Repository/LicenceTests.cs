using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace ClosingGaps.Tests.Repository;

/// <summary>Every package that any project restores, direct or transitive, has a licence that the project accepts.</summary>
public sealed class LicenceTests
{
    private static readonly HashSet<string> Accepted =
    [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "MPL-2.0",
        "PostgreSQL",
        "MS-PL",
    ];

    // Packages that give only an address: the licence that their authors name there, recalled and not read here (docs/security.md says so).
    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.Ordinal)
    {
        ["K4os.Compression.LZ4"] = "MIT",
    };

    public static TheoryData<string, string> Packages()
    {
        var found = new SortedSet<(string, string)>();
        foreach (
            var file in Directory.EnumerateFiles(
                RepositoryRoot.Path,
                "packages.lock.json",
                SearchOption.AllDirectories
            )
        )
        {
            if (
                file.Contains(
                    $"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            {
                continue;
            }

            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (
                var framework in document.RootElement.GetProperty("dependencies").EnumerateObject()
            )
            {
                foreach (var package in framework.Value.EnumerateObject())
                {
                    if (package.Value.TryGetProperty("resolved", out var version))
                    {
                        found.Add((package.Name, version.GetString()!));
                    }
                }
            }
        }

        var data = new TheoryData<string, string>();
        foreach (var (name, version) in found)
        {
            data.Add(name, version);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_has_an_accepted_licence(string name, string version)
    {
        var specification = Path.Combine(
            PackageFolder(),
            name.ToLowerInvariant(),
            version,
            $"{name.ToLowerInvariant()}.nuspec"
        );
        Assert.True(File.Exists(specification), $"{specification} is missing: restore first.");

        var metadata = XDocument.Load(specification).Root!.Elements().First();
        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");

        if (ByAddress.TryGetValue(name, out var recalled))
        {
            Assert.Contains(recalled, Accepted);
            return;
        }

        Assert.True(
            licence?.Attribute("type")?.Value == "expression",
            $"{name} {version} states no SPDX licence expression."
        );
        Assert.All(
            licence.Value.Split(
                [" OR ", " AND ", "(", ")"],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            part => Assert.Contains(part, Accepted)
        );
    }

    [Fact]
    public void Every_project_locks_its_packages() =>
        Assert.All(
            Directory
                .EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
                .Where(p =>
                    !p.Contains(
                        $"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                ),
            project =>
                Assert.True(
                    File.Exists(
                        Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")
                    ),
                    project
                )
        );

    private static string PackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".nuget",
            "packages"
        );
}
