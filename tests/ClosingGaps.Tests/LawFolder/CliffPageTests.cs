using ClosingGaps.Casework.Cliffs;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The page of cliffs is what the sweep finds in the law that ships: after a change of the law, accept it and read the difference.</summary>
public sealed class CliffPageTests
{
    [Fact]
    public void The_page_is_what_the_sweep_finds()
    {
        var calculator = new Calculator(Shipped.Law);
        var month = CliffMonths.Default;
        var works = CliffWork.All(month);
        var studies = works
            .Select(w => CliffSweep.Find(calculator, w, month, RunChoices.Default))
            .ToList();

        // Many homes report less than the professional minimum: then the first row of the old-age table is within reach.
        studies.Insert(1, CliffSweep.Find(calculator, works[0], month, AsReported()));
        Golden.CheckFile(RepositoryRoot.Combine("docs", "cliffs.md"), CliffMarkdown.Page(studies));
    }

    private static RunChoices AsReported()
    {
        var reading = (ReadingSymbol)Shipped.Law.Find("piso_del_salario")!;
        return RunChoices.Default with
        {
            Readings = new Dictionary<ReadingSymbol, ReadingOption>
            {
                [reading] = reading.Options.Single(o => o.Name == "como_se_reporta"),
            },
        };
    }
}
