using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework;

public sealed class EnoughHousesTests
{
    private static readonly DateOnly month = new(2026, 6, 1);
    private static readonly Calculator calculator = new(Shipped.Law);

    /// <summary>Pay a day and days of each house.</summary>
    public static TheoryData<(int Pay, int Days)[]> Workers { get; } =
    [
        new[] { (400, 22) },
        new[] { (400, 12), (450, 8), (500, 4) },
        new[] { (350, 4), (360, 12), (900, 8), (420, 4) },
        new[] { (600, 15), (600, 15), (345, 2) },
        new[] { (345, 4), (345, 4), (345, 4) },
        new[] { (320, 30), (500, 1) },
        new[] { (4000, 4), (3000, 4), (2500, 8), (400, 4) },
    ];

    [Theory]
    [MemberData(nameof(Workers))]
    public void They_are_the_smallest_sets_whose_quotas_cover_the_month(
        (int Pay, int Days)[] houses
    )
    {
        // The other way round: a situation written with those houses only, for each of the sets.
        var whole = Enumerable
            .Range(1, (1 << houses.Length) - 1)
            .Where(set => Covers(houses.Where((_, i) => (set >> i & 1) == 1).ToArray()))
            .ToList();
        var smallest = whole.Count == 0 ? 0 : whole.Min(int.PopCount);
        var expected = whole
            .Where(set => int.PopCount(set) == smallest)
            .Select(set =>
                string.Join(
                    ' ',
                    Enumerable.Range(0, houses.Length).Where(i => (set >> i & 1) == 1).Select(Name)
                )
            );

        var enough = Enough(Worker(houses))!;
        Assert.True(enough.IsExhaustive);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            enough.Sets.Select(s => string.Join(' ', s.Houses)).Order(StringComparer.Ordinal)
        );
        Assert.All(enough.Sets, s => Assert.True(s.IsWhole && s.Counted >= s.Needed));
        Assert.Equal(enough.Sets.OrderBy(s => s.Quotas), enough.Sets);
    }

    [Fact]
    public void Days_that_would_be_enough_are_the_fewest_that_are()
    {
        (int Pay, int Days)[] houses = [(420, 12), (500, 5)];
        var enough = Enough(Worker(houses))!;
        Assert.Empty(enough.Sets);
        Assert.Equal(2, enough.More.Count);
        for (var i = 0; i < houses.Length; i++)
        {
            var days = (int)enough.More[i].Days!.Value;
            Assert.Equal(houses[i].Days, enough.More[i].Told);
            Assert.True(Covers(With(houses, i, days)));
            Assert.False(Covers(With(houses, i, days - 1)));
        }
    }

    [Fact]
    public void Two_employments_with_one_employer_are_one_house()
    {
        var builder = Worker([(400, 11), (400, 11)]);
        var enough = Enough(builder, sameEmployer: true)!;
        var set = Assert.Single(enough.Sets);
        Assert.Equal(["familia"], set.Houses);
    }

    [Fact]
    public void It_is_not_known_when_the_days_of_a_house_are_not() =>
        Assert.Null(Enough(Worker([(400, 22), (400, -1)])));

    [Fact]
    public void Readings_under_which_other_houses_are_enough_are_told_and_hold()
    {
        (int Pay, int Days)[] houses = [(450, 13), (480, 4), (520, 5)];
        var question = new Question(Worker(houses).Build(), month, month, [], RunChoices.Default);
        var answer = WorkerAnswer.Of(new Inquiry(calculator, question))[0].Months[0];
        Assert.NotEmpty(answer.EnoughOtherwise);
        foreach (var other in answer.EnoughOtherwise)
        {
            // Settled for the whole run, the reading gives the same.
            var settled = question with
            {
                Choices = RunChoices.Default with
                {
                    Readings = new Dictionary<ReadingSymbol, ReadingOption>
                    {
                        [other.Reading] = other.Option,
                    },
                },
            };
            var alone = WorkerAnswer.Of(new Inquiry(calculator, settled))[0].Months[0].Enough!;
            Assert.Equal(
                alone.Sets.Select(s => string.Join(' ', s.Houses)),
                other.Enough.Sets.Select(s => string.Join(' ', s.Houses))
            );
            Assert.NotEqual(
                answer.Enough!.Sets.Select(s => string.Join(' ', s.Houses)),
                other.Enough.Sets.Select(s => string.Join(' ', s.Houses))
            );
        }
    }

    [Fact]
    public void Twelve_houses_are_searched_whole()
    {
        var enough = Enough(Worker([.. Enumerable.Repeat((345, 1), 12)]))!;
        Assert.True(enough.IsExhaustive);
        Assert.Empty(enough.Sets);
    }

    [Fact]
    public void With_thirteen_the_search_stops_and_says_so()
    {
        var enough = Enough(Worker([.. Enumerable.Repeat((345, 1), 13)]))!;
        Assert.False(enough.IsExhaustive);
    }

    private static (int, int)[] With((int Pay, int Days)[] houses, int at, int days) =>
        [.. houses.Select((h, i) => i == at ? (h.Pay, days) : h)];

    private static bool Covers((int Pay, int Days)[] houses)
    {
        var rule = Shipped.Law.Rule(WorkerNames.WholeMonth);
        var question = new Question(
            Worker(houses).Build(),
            month,
            month,
            [rule],
            RunChoices.Default
        );
        return Assert.Single(calculator.Calculate(question).Results).Value != 0;
    }

    private static EnoughHouses? Enough(SituationBuilder worker, bool sameEmployer = false)
    {
        var situation = worker.Build();
        if (sameEmployer)
        {
            situation = situation with
            {
                Instances =
                [
                    .. situation.Instances.Select(i =>
                        i.Entity == Entity.Employment ? i with { Employer = "familia" } : i
                    ),
                ],
            };
        }

        var inquiry = new Inquiry(
            calculator,
            new Question(situation, month, month, [], RunChoices.Default)
        );
        return Assert.Single(Assert.Single(WorkerAnswer.Of(inquiry)).Months).Enough;
    }

    private static SituationBuilder Worker(
        (int Pay, int Days)[] houses,
        string start = "2024-02-01"
    )
    {
        var builder = new SituationBuilder(Shipped.Law);
        builder.Add(Entity.Person, "ana");
        builder.Set("ana", "primer_aseguramiento", start);
        builder.Set("ana", "se_conocen_las_fechas", "no");
        for (var i = 0; i < houses.Length; i++)
        {
            var name = Name(i);
            builder.Add(Entity.Employment, name, "ana", $"familia_{i}");
            builder.Set(name, "régimen", "trabajo_del_hogar");
            builder.Set(name, "zona", "zona_general");
            builder.Set(name, "recibe_alimentos", "no");
            builder.Set(name, "recibe_habitación", "no");
            builder.Set(name, "salario_diario", Text(houses[i].Pay));
            builder.Set(
                name,
                "días_trabajados",
                houses[i].Days < 0 ? "desconocido" : Text(houses[i].Days)
            );
        }

        Assert.Empty(builder.Errors);
        return builder;
    }

    private static string Name(int house) => $"casa_{Text(house + 1)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
