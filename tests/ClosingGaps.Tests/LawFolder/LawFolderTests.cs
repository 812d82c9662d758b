using ClosingGaps.Engine.Cases;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The law that ships, and the survey mappings: they load without a word of complaint, and every case beside the rules holds.</summary>
public sealed class LawFolderTests
{
    public static TheoryData<string> Folders { get; } =
    ["law", "mappings/enigh2010", "mappings/enigh2016"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var folder in Folders)
            {
                foreach (var result in Results(folder.Data))
                {
                    data.Add(folder.Data, result.Case.Title);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_loads_without_errors_or_warnings(string folder) =>
        Assert.Empty(Text(Shipped.Load(folder).Diagnostics));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_file_is_as_the_formatter_writes_it(string folder)
    {
        var unformatted = Shipped
            .Files(folder)
            .Where(f => Formatter.Format(f) != f.Content)
            .Select(f => f.Path);
        Assert.Equal([], unformatted);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_holds(string folder, string title) =>
        Assert.Empty(
            Text(Results(folder).Where(r => r.Case.Title == title).SelectMany(r => r.Diagnostics))
        );

    [Fact]
    public void Law_has_at_least_three_hundred_cases_and_each_title_is_its_own()
    {
        var titles = Results("law").Select(r => r.Case.Title).ToList();
        Assert.True(titles.Count >= 300, $"{titles.Count} cases");
        Assert.Equal(titles, titles.Distinct());
    }

    [Fact]
    public void Every_proposal_loads_and_its_cases_run()
    {
        var law = Shipped.Law;
        Assert.NotEmpty(law.Proposals);
        foreach (var proposal in law.Proposals)
        {
            Assert.Empty(Text(Shipped.Load("law", proposal).Diagnostics));
            Assert.Contains(Results("law"), r => r.Case.Proposals.Contains(proposal));
        }
    }

    private static IReadOnlyList<CaseResult> Results(string folder) => Shipped.Results(folder);

    private static IEnumerable<string> Text(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(d =>
            $"{d.Span.Source.Path}:{d.Span.Source.Position(d.Span.Start).Line} {d.Kind.Code} {d.Message("es")}"
        );
}
