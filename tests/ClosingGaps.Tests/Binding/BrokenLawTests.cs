using System.Reflection;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Diagnostics;
using Xunit;

namespace ClosingGaps.Tests.Binding;

public sealed class BrokenLawTests
{
    public static TheoryData<string> Codes => [.. BrokenLaws.All.Keys];

    [Fact]
    public void Every_kind_has_an_example() =>
        Assert.Equal(
            Kinds().Select(k => k.Code).Order(StringComparer.Ordinal),
            BrokenLaws.All.Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_mistake_is_one_message(string code)
    {
        var result = Load(code);

        var kind = Kinds().Single(k => k.Code == code);
        if (kind.Severity == Severity.Error)
        {
            Assert.Null(result.Snapshot);
            Assert.Equal([code], LawText.Errors(result).Select(d => d.Kind.Code).Distinct());
        }
        else
        {
            Assert.NotNull(result.Snapshot);
            Assert.Contains(code, result.Diagnostics.Select(d => d.Kind.Code));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Report_is_a_pleasure_to_read(string code)
    {
        var shown = Load(code).Diagnostics.Where(d => d.Kind.Code == code).ToList();
        foreach (var language in new[] { "es", "en" })
        {
            Golden.Check(
                $"Diagnostics/{code}.{language}.txt",
                DiagnosticRenderer.RenderAll(shown, language)
            );
        }
    }

    private static LoadResult Load(string code)
    {
        var example = BrokenLaws.All[code];
        return LawText.LoadWith(example.Proposals, example.Files);
    }

    private static IEnumerable<DiagnosticKind> Kinds() =>
        typeof(BindingDiagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null))
            .OfType<DiagnosticKind>();
}
