using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.MaybeYouRead;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.MaybeYouRead;

/// <summary>Each wrong or superseded rule rests on names that the law has, and its amounts and dates are the law's.</summary>
public sealed class MaybeYouReadTests
{
    private static readonly DateOnly day = new(2026, 3, 1);

    private static readonly MaybeYouReadBook book = MaybeYouReadBook.Read(
        Path.Combine(RepositoryRoot.Path, "content", "maybe-you-read.yaml"),
        Shipped.Law
    );

    [Fact]
    public void Every_item_is_settled_by_the_law_or_says_that_it_is_not()
    {
        var all = book.All(day);
        Assert.True(all.Count >= 10);
        Assert.Equal(all.Count, all.Select(i => i.Id).Distinct().Count());
        Assert.All(all, i => Assert.Equal(i.Article is null, i.RestsOn.Count == 0));
        Assert.All(
            all.SelectMany(i => new[] { i.Read.Es, i.Read.En, i.Now.Es, i.Now.En }),
            text => Assert.DoesNotContain('{', text)
        );
    }

    [Fact]
    public void Amounts_and_days_are_those_of_the_law()
    {
        // Written by hand from the decrees: DOF 2022-12-27, DOF 2022-11-16, LSS 304-B, DOF 2024-01-24.
        Assert.Equal("Son 12 días desde el 1 de enero de 2023.", Now("vacaciones"));
        Assert.Equal("Que el primer año son 6 días de vacaciones.", Item("vacaciones").Read.Es);
        Assert.Contains("17 de noviembre de 2022", Now("voluntario"), StringComparison.Ordinal);
        Assert.Contains("16 de mayo de 2023", Now("voluntario"), StringComparison.Ordinal);
        Assert.Contains("de 20 UMA a 350 UMA", Now("multas"), StringComparison.Ordinal);
        Assert.Contains("$117.31", Now("multas"), StringComparison.Ordinal);
        Assert.Contains("hasta el 17 del mes", Now("cuándo_se_paga"), StringComparison.Ordinal);
        Assert.Contains(
            "antes del día 20",
            Item("cuándo_se_paga").Read.Es,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "18 años desde el 25 de enero de 2024",
            Now("edad_en_el_campo"),
            StringComparison.Ordinal
        );
        Assert.Contains("1 de abril de 2019", Now("enfermedad_anterior"), StringComparison.Ordinal);
        Assert.Contains("1 de enero de 2024", Now("vivienda"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rests_on: [no_existe]", "no_existe")]
    [InlineData("unsettled: true", "unsettled")]
    [InlineData("rests_on: [vacaciones]\n    extra: 1", "extra")]
    public void What_rests_on_nothing_of_the_law_is_refused(string line, string said)
    {
        var yaml =
            "items:\n  - id: x\n    work: hogar\n    shown: siempre\n    read: { es: \"a\", en: \"a\" }\n    now: { es: \"b\", en: \"b\" }\n    article: LFT 76\n    "
            + line
            + "\n";
        var error = Assert.Throws<ContentException>(() =>
            MaybeYouReadBook.Parse(yaml, "prueba.yaml", Shipped.Law)
        );
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_that_the_law_does_not_answer_is_told()
    {
        var yaml =
            "items:\n  - id: x\n    work: hogar\n    shown: siempre\n    read: { es: \"{now:nada}\", en: \"a\" }\n    now: { es: \"b\", en: \"b\" }\n    article: LFT 76\n    rests_on: [vacaciones]\n";
        var broken = MaybeYouReadBook.Parse(yaml, "prueba.yaml", Shipped.Law);
        var error = Assert.Throws<ContentException>(() => broken.All(day));
        Assert.Contains("{now:nada}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_month_before_the_change_nothing_is_said_of_it()
    {
        var answers = ClosingGaps.Casework.Interviews.Answers.Of(
            ClosingGaps.Casework.Interviews.WorkKind.Home,
            new DateOnly(2020, 5, 1)
        );
        Assert.DoesNotContain(book.For(answers), i => i.Id == "vacaciones");
        Assert.Contains(book.For(answers.At(day)), i => i.Id == "vacaciones");
    }

    private static OtherReading Item(string id) => book.All(day).Single(i => i.Id == id);

    private static string Now(string id) => Item(id).Now.Es;
}
