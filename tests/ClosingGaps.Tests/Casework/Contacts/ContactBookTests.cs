using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Contacts;

public sealed class ContactBookTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly ContactBook Book = ContactBook.Read(
        RepositoryRoot.Combine("content", "contacts.yaml")
    );

    [Fact]
    public void Her_states_offices_come_first_and_another_states_never()
    {
        var found = Book.For(Claim.Dismissal, "09");
        Assert.Equal("cdmx_prodet", found[0].Id);
        Assert.All(found, c => Assert.True(c.State is null or "09"));
        Assert.Contains(found, c => c.Id == "profedet");
    }

    [Fact]
    public void Without_a_state_only_the_countrys() =>
        Assert.All(Book.For(Claim.Insurance, state: null), c => Assert.Null(c.State));

    [Fact]
    public void Each_claim_has_someone_in_the_whole_country() =>
        Assert.All(Enum.GetValues<Claim>(), c => Assert.NotEmpty(Book.For(c, state: null)));

    [Fact]
    public void A_phone_is_dialled_as_it_stands() =>
        Assert.All(
            Book.All.Where(c => c.Phone is not null),
            c => Assert.Matches(@"^(\*?\d{3}|800 \d{3} \d{4})$", c.Phone!)
        );

    [Fact]
    public void What_was_seen_long_ago_or_on_no_day_is_old()
    {
        Assert.True(Book.Find("imss")!.IsOld(Today));
        Assert.True(Book.Find("emergencias")!.IsOld(Today));
        Assert.False(Book.Find("linea_mujeres")!.IsOld(Today));
        Assert.True(Book.Find("linea_mujeres")!.IsOld(Today.AddYears(1)));
    }

    [Theory]
    [InlineData("name: { es: A }", "falta un idioma")]
    [InlineData("name: { es: A, en: B }", "falta helps")]
    [InlineData("telefono: 079", "telefono")]
    [InlineData("seen: ayer", "«ayer»")]
    [InlineData(
        "name: { es: A, en: B }\n    helps: { es: A, en: B }\n    source: { es: A, en: B }\n    claims: [todo]",
        "«todo» no es un asunto"
    )]
    public void A_file_that_is_not_right_says_what_and_where(string entry, string said)
    {
        var yaml = $"checked: 2026-11-23\ncontacts:\n  - id: uno\n    {entry}\n";
        var e = Assert.Throws<ContentException>(() => ContactBook.Parse(yaml, "contacts.yaml"));
        Assert.StartsWith("contacts.yaml: ", e.Text.Es, StringComparison.Ordinal);
        Assert.Contains(said, e.Text.Es, StringComparison.Ordinal);
    }
}
