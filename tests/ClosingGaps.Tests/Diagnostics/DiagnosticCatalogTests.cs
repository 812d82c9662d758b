using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Diagnostics;

public sealed class DiagnosticCatalogTests
{
    [Fact]
    public void Every_class_of_kinds_is_in_the_catalogue()
    {
        var declared = typeof(DiagnosticKind)
            .Assembly.GetTypes()
            .Where(t => t != typeof(DiagnosticKind))
            .SelectMany(t => t.GetFields())
            .Where(f => f.IsStatic && f.FieldType == typeof(DiagnosticKind))
            .Select(f => ((DiagnosticKind)f.GetValue(null)!).Code)
            .Order(StringComparer.Ordinal);
        Assert.Equal(declared, DiagnosticCatalog.All.Select(k => k.Code));
    }

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.Equal(
            DiagnosticCatalog.All.Count,
            DiagnosticCatalog.All.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(DiagnosticCatalog.All, k => Assert.Matches("^LEY[0-9]{3}$", k.Code));
    }

    [Fact]
    public void Every_kind_says_what_is_wrong_and_what_to_do_in_both_languages() =>
        Assert.All(
            DiagnosticCatalog.All,
            k =>
            {
                Assert.True(k.Message.Es.Length > 10 && k.Message.En.Length > 10, k.Code);
                Assert.True(k.Help.Es.Length > 5 && k.Help.En.Length > 5, k.Code);
                Assert.NotEqual(k.Message.Es, k.Message.En);
                Assert.NotEqual(k.Help.Es, k.Help.En);
                Assert.Equal(Places(k.Message.Es), Places(k.Message.En));
            }
        );

    [Fact]
    public void The_reference_is_the_catalogue() =>
        Golden.CheckFile(
            RepositoryRoot.Combine("docs", "diagnostics.md"),
            DiagnosticReference.Markdown()
        );

    /// <summary>Which arguments a text uses.</summary>
    private static IEnumerable<string> Places(string format) =>
        Enumerable
            .Range(0, 10)
            .Select(k => $"{{{k}}}")
            .Where(place => format.Contains(place, StringComparison.Ordinal));
}
