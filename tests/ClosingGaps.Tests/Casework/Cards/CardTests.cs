using ClosingGaps.Casework;
using ClosingGaps.Casework.Cards;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Tests.LawFolder;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Casework.Cards;

using ClosingGaps.Casework.Interviews;
using Answers = ClosingGaps.Casework.Interviews.Answers;

public sealed class CardTests
{
    private const string Address = "https://ejemplo.invalid/hogar/codigo#";

    [Fact]
    public void What_is_scanned_gives_the_same_answers_and_the_same_figures() =>
        Women.Any.Sample(
            answers =>
            {
                var code = AnswerCode
                    .Write(answers, Shipped.Law)
                    .Replace("-", "", StringComparison.Ordinal);
                if (code.Length > 480)
                {
                    return; // longer than versions that the reader knows
                }

                var scanned = QrReader.Read(QrDrawing.Squares(Address + code));
                Assert.Equal(Address + code, scanned);
                var read = AnswerCode.Read(scanned[Address.Length..]).Answers;
                Assert.Equal(answers, read);
                Assert.Equal(Figures(Women.Sheet(answers)), Figures(Women.Sheet(read)));
            },
            iter: 30
        );

    [Fact]
    public void The_employers_code_holds_his_job_alone() =>
        Women
            .Any.Where(a => a.Jobs.Count > 1)
            .Sample(
                answers =>
                {
                    var job = answers.Jobs[^1];
                    var code = AnswerCode.Write(answers.OnlyJob(job.Key), Shipped.Law);

                    // Whatever the others were, and however many, the code is the same: nothing of them can be in it.
                    var alone = answers;
                    foreach (var other in answers.Jobs.Where(j => j.Key != job.Key))
                    {
                        alone = alone.Without(other.Key);
                    }

                    Assert.Equal(AnswerCode.Write(alone.OnlyJob(job.Key), Shipped.Law), code);
                    var read = AnswerCode.Read(code).Answers;
                    Assert.Single(read.Jobs);
                    Assert.Null(read.Jobs[0].Name);
                    Assert.All(read.Facts.Keys, k => Assert.Equal(read.Jobs[0].Key, k.Instance));

                    // And his figures are those of that job as if she had no other.
                    Assert.Equal(
                        Figures(Women.Sheet(alone).Month!.Houses[0].Figures),
                        Figures(Women.Sheet(read).Month!.Houses[0].Figures)
                    );
                },
                iter: 60
            );

    [Fact]
    public void The_drawing_needs_no_style_and_says_what_it_is()
    {
        var svg = QrDrawing.Svg(Address + "0", "Código de <ella>");
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.Contains(
            "aria-label=\"C&#243;digo de &lt;ella&gt;\"",
            svg,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<(string, object, double)> Figures(WorkerSheet sheet) =>
        Figures(sheet.Month!.Houses.SelectMany(h => h.Figures).Concat(sheet.Month.Figures));

    private static IEnumerable<(string, object, double)> Figures(
        IEnumerable<KeyValuePair<string, Result>> figures
    ) => figures.Select(f => (f.Key, (object)f.Value.Figure.State, f.Value.Figure.Value));
}
