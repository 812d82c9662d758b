using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Registrations;
using ClosingGaps.Tests.Policy.Validation;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Registrations;

/// <summary>The series of registered domestic workers is what was published, and no cause is claimed for its fall.</summary>
public sealed class RegistrationReportTests
{
    private static readonly RegistrationReport Report = RegistrationReport.Of(
        RegistrationBook.Find(RepositoryRoot.Path),
        TargetBookTests.Shipped
    );

    [Fact]
    public void Every_published_point_is_in_it()
    {
        var file = File.ReadAllLines(SharedData.Path("data", "imss", "pth_puntos_publicados.csv"));
        var national = file.Skip(1)
            .Select(l => l.Split(','))
            .Where(c => c[1] == "Nacional")
            .ToList();
        Assert.NotEmpty(national);
        foreach (var cells in national)
        {
            var point = Report.Points.Single(p => p.Period == cells[0]);
            Assert.Equal(
                double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture),
                point.Value
            );
        }
    }

    [Fact]
    public void The_fall_is_from_January_to_September_2025()
    {
        Assert.Equal(("2025-01", 64_956), (Report.Peak.Period, Report.Peak.Value));
        Assert.Equal(("2025-09", 56_170), (Report.Last.Period, Report.Last.Value));
        Assert.Equal(-0.135, Report.Fall, 3);
        Assert.Equal("2024-08", Report.YearAgo!.Value.Before.Period);
        Assert.Equal(
            58_180.0 / 61_384,
            Report.YearAgo.Value.After.Value / Report.YearAgo.Value.Before.Value
        );
    }

    [Fact]
    public void The_share_is_of_the_same_month_or_quarter()
    {
        var august = Report.Shares.Single(s => s.Registered.Period == "2025-08");
        Assert.Equal("2025-08", august.Workers.Period);
        Assert.Equal(58_180 / 2_242_061.0, august.Share);
        var december = Report.Shares.Single(s => s.Registered.Period == "2022-12");
        Assert.Equal("2022-Q4", december.Workers.Period);
    }

    [Fact]
    public void Women_are_registered_far_less_often_than_men()
    {
        // 67 % of 60,073 over 90.2 % of 2.29 million; the rest over the rest.
        Assert.Equal(60_073 * 0.67 / (2_290_000 * 0.902), Report.BySex.Women, 9);
        Assert.Equal(60_073 * 0.33 / (2_290_000 * 0.098), Report.BySex.Men, 9);
    }

    [Fact]
    public void Each_explanation_says_what_would_refute_it_and_whose_it_is()
    {
        Assert.True(Report.Book.Explanations.Count >= 5);
        Assert.Equal(
            Report.Book.Explanations.Count,
            Report.Book.Explanations.Select(e => e.Id).Distinct().Count()
        );
        Assert.Contains(Report.Book.Explanations, e => e.Evidence == Evidence.Assumed);
        Assert.All(
            Report.Book.Explanations.Where(e => e.Evidence == Evidence.Assumed),
            e => Assert.Equal("hipótesis nuestra", new RegistrationWords("es").Mark(e))
        );
    }
}
