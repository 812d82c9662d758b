using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Interviews;

using Answers = ClosingGaps.Casework.Interviews.Answers;

public sealed class InterviewTests
{
    private static readonly QuestionBook Book = QuestionBook.Read(
        Path.Combine(SharedData.RepositoryRoot, "content", "questions.yaml"),
        Shipped.Law
    );

    private static readonly Interview Interview = new(new Calculator(Shipped.Law), Book);

    [Fact]
    public void What_is_known_is_not_asked()
    {
        var asked = Ask(
            SomeAnswers.ThreeHouses() is var told
                ? told.With(told.Jobs[0] with { Registered = Registered.Yes })
                    .With(told.Jobs[1] with { Registered = Registered.No })
                    .With(told.Jobs[2] with { Registered = Registered.No })
                : told
        );
        Assert.Equal(["pago:casa_1", "pago:casa_2", "pago:casa_3"], asked);
    }

    [Fact]
    public void What_only_the_registered_know_is_asked_of_them_alone()
    {
        var one = Answers.Of(WorkKind.Home, new DateOnly(2026, 3, 1)).WithNewJob();
        Assert.Contains("seguro", Ask(one, Registered.Yes));
        Assert.Contains("primer_día", Ask(one, Registered.Yes));
        Assert.DoesNotContain("seguro", Ask(one, Registered.No));
        Assert.DoesNotContain("primer_día", Ask(one, Registered.No));
    }

    [Fact]
    public void Nothing_that_a_worker_cannot_know_is_asked()
    {
        var field = Answers.Of(WorkKind.Field, new DateOnly(2026, 3, 1)).WithNewJob();
        var asked = Ask(field, Registered.Yes);
        Assert.NotEmpty(asked);
        foreach (var name in Book.Inputs)
        {
            if (Book.Of((InputSymbol)Shipped.Law.Find(name)!).NotForHer)
            {
                Assert.DoesNotContain(asked, a => a.Split(':')[0] == name);
            }
        }
    }

    [Fact]
    public void Every_question_that_comes_up_has_words_of_its_own()
    {
        foreach (var kind in new[] { WorkKind.Home, WorkKind.Field })
        {
            var answers = Answers.Of(kind, new DateOnly(2026, 3, 1)).WithNewJob();
            foreach (var key in Ask(answers, Registered.Yes).Where(k => k[0] != 't' && k != "alta"))
            {
                var page = Book.Page(key.Split(':')[0], Shipped.Law)!;
                Assert.All(page.Inputs, i => Assert.Contains(i, Book.Inputs));
                Assert.All(
                    page.Inputs,
                    i => Assert.NotNull(Book.Of((InputSymbol)Shipped.Law.Find(i)!).Why)
                );
            }
        }
    }

    [Fact]
    public void A_day_that_nobody_can_know_yet_is_taken_as_the_law_asks()
    {
        var answers = SomeAnswers.ThreeHouses().Forget(Answers.Worker, "primer_aseguramiento");
        Assert.Equal(new DateOnly(2019, 2, 4), answers.SupposedFirstInsured());
        answers = answers.With(answers.Jobs[1] with { Registered = Registered.Yes });
        Assert.Null(answers.SupposedFirstInsured());
    }

    [Fact]
    public void A_page_asked_for_by_a_wrong_key_is_none()
    {
        var answers = SomeAnswers.ThreeHouses();
        foreach (
            var key in new[]
            {
                "",
                ":",
                "pago",
                "pago:casa_9",
                "alta:casa_1:x",
                "no_existe",
                "cuota_total",
                "ti:casa_1",
                "temporadas",
            }
        )
        {
            Assert.Null(Interview.Find(answers, key));
        }
    }

    // Answers every page with "no sé" and says which came up.
    private static List<string> Ask(Answers answers, Registered registered = Registered.No)
    {
        var asked = new List<string>();
        while (Interview.Next(answers) is { } step)
        {
            Assert.DoesNotContain(step.Key, asked);
            asked.Add(step.Key);
            answers = step switch
            {
                RegisteredStep => answers.Jobs.Aggregate(
                    answers,
                    (a, j) => a.With(j with { Registered = registered })
                ),
                SpellsStep spells => answers.With(
                    spells.Job with
                    {
                        Spells = [new Spell(null, null)],
                    }
                ),
                FactsStep facts => facts.Asked.Aggregate(
                    answers,
                    (a, f) => a.With(f.Instance, f.Input.Name, Fact.Unknown)
                ),
                _ => throw new InvalidOperationException(step.Key),
            };
        }

        return asked;
    }
}
