using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>The law with a survey's mapping over it, and studies of surveys under it.</summary>
internal static class MappedLaw
{
    public static Snapshot Load(string mapping, params string[] proposals)
    {
        var loaded = LawLoader.Load(
            LawLoader
                .Read(RepositoryRoot.Combine("law"))
                .Concat(LawLoader.ReadBeside(RepositoryRoot.Combine("mappings", mapping))),
            proposals
        );
        Assert.DoesNotContain(loaded.Diagnostics, d => d.IsError);
        return loaded.Snapshot!;
    }

    public static GapStudy Study(string folder, Snapshot law, Executor executor) =>
        new(Survey.Read(folder, SurveyRows.ColumnsOf(law)), law, executor);

    public static GapSource Source { get; } = new("prueba", false, 0, "mapeo", "", "");
}
