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

    /// <summary>
    /// Packages whose description only points to the text of their licence, by the address that it points to, with what other projects
    /// that ship it record of that text. A new version or another address is looked at again.
    /// </summary>
    private static readonly Dictionary<
        (string Name, string Version),
        (string Address, string Licence)
    > ByAddress = new()
    {
        // Comes with Parquet.Net.
        [("K4os.Compression.LZ4", "1.3.8")] = (
            "https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true",
            "MIT"
        ),
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
        if (ByAddress.TryGetValue((name, version), out var known))
        {
            Assert.Equal(
                known.Address,
                metadata.Elements().Single(e => e.Name.LocalName == "licenseUrl").Value
            );
            Assert.Contains(known.Licence, Accepted);
            return;
        }

        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");

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
