using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Entitlements;

public sealed class BalanceTests
{
    private static readonly Calculator calculator = new(Shipped.Law);
    private static readonly RightsBook rights = RightsBook.Read(
        RepositoryRoot.Combine("content", "rights"),
        Shipped.Law
    );
    private static readonly string path = RepositoryRoot.Combine("content", "balance.yaml");
    private static readonly BalanceBook book = BalanceBook.Read(path, Shipped.Law, rights);

    private static readonly (string, string)[] mexico =
    [
        ("residencia", "15057"),
        ("nacimiento", "1988-06-01"),
    ];

    [Fact]
    public void Whoever_receives_nothing_has_nothing_in_question()
    {
        var balance = Of([
            .. mexico,
            ("recibe_apoyo_madres_trabajadoras", "no"),
            ("recibe_mujeres_con_bienestar", "no"),
        ]);
        Assert.Empty(balance.Received);
        Assert.Empty(balance.Missing);
    }

    [Fact]
    public void Only_the_payments_left_of_what_she_receives()
    {
        var balance = Of([
            .. mexico,
            ("recibe_apoyo_madres_trabajadoras", "no"),
            ("recibe_mujeres_con_bienestar", "sí"),
            ("pagos_recibidos_de_mujeres_con_bienestar", "2"),
        ]);
        var one = Assert.Single(balance.Received);
        Assert.Equal("recibe_mujeres_con_bienestar", one.Support.Receives.Name);
        Assert.Equal(4, one.Payments.Figure.Value);
        Assert.Equal(10000, one.Amount.Figure.Value);
        // The other reading: nothing is lost.
        Assert.Equal((0, 10000), (one.Amount.Range.Lowest, one.Amount.Range.Highest));
        Assert.Equal("en_duda", one.Taken.Name);
    }

    [Fact]
    public void Of_another_state_the_support_of_Mexico_is_not_even_asked()
    {
        var balance = Of([("residencia", "14039"), ("nacimiento", "1988-06-01")]);
        Assert.Empty(balance.Received);
        Assert.Contains(balance.Missing, m => m.Input!.Name == "recibe_apoyo_madres_trabajadoras");
        Assert.DoesNotContain(
            balance.Missing,
            m => m.Input!.Name == "recibe_mujeres_con_bienestar"
        );
    }

    [Fact]
    public void What_is_received_and_not_known_is_said_and_asked()
    {
        var balance = Of([.. mexico, ("recibe_mujeres_con_bienestar", "sí")]);
        var one = Assert.Single(balance.Received);
        Assert.Equal(FactState.Unknown, one.Amount.Figure.State);
        Assert.Contains(
            balance.Missing,
            m => m.Input!.Name == "pagos_recibidos_de_mujeres_con_bienestar"
        );
    }

    [Fact]
    public void The_older_peoples_pension_is_never_touched_and_what_insurance_gives_stands_beside()
    {
        Assert.Contains(book.Never, n => n.Rule.Name == "tiene_pensión_de_adultos_mayores");
        Assert.True(book.Gains.Count >= 6);
        // No support that may be lost stands among those that are never touched.
        Assert.Empty(
            book.Never.Select(n => n.Rule.Name)
                .Intersect(book.Supports.Select(s => s.InQuestion.Name))
        );
    }

    [Fact]
    public void A_name_that_the_law_lacks_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "balance.yaml");
        File.WriteAllText(file, "gains: [tiene_aguacate]\n");
        var error = Assert.Throws<ContentException>(() =>
            BalanceBook.Read(file, Shipped.Law, rights)
        );
        Assert.Contains("tiene_aguacate", error.Text.Es, StringComparison.Ordinal);
    }

    private static Balance Of(IEnumerable<(string Input, string Text)> facts)
    {
        var builder = new SituationBuilder(Shipped.Law);
        foreach (var (input, text) in facts)
        {
            builder.Set(null, input, text);
        }

        Assert.Empty(builder.Errors);
        return Balance.Of(
            calculator,
            builder.Build(),
            new DateOnly(2026, 11, 30),
            RunChoices.Default,
            book
        );
    }
}
