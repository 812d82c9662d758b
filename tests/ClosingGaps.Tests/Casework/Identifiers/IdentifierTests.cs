using ClosingGaps.Casework.Identifiers;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Casework.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("RIDG050515HNLVLL099", "18 caracteres y esta tiene 19")]
    [InlineData("RIDG051315HNLVLL09", "«051315»")]
    [InlineData("R1DG050515HNLVLL09", "carácter 2 dice «1»")]
    [InlineData("RIDG050515PNLVLL09", "carácter 11 dice «P»")]
    [InlineData("RIDG050515HXXVLL09", "carácter 13 dice «X»")]
    [InlineData("RIDG050515HNLVAL09", "carácter 15 dice «A»")]
    [InlineData("RIDG050515HNLVLL0A", "carácter 18 dice «A»")]
    [InlineData("RIDG050229HNLVLL09", "«050229»")]
    public void A_curp_that_cannot_be_says_where(string written, string said)
    {
        var read = Curp.Read(written);
        Assert.Null(read.Value);
        var defect = Assert.Single(read.Defects);
        Assert.True(defect.IsError);
        Assert.Contains(said, defect.What.Es, StringComparison.Ordinal);
        Assert.NotEqual(defect.What.Es, defect.What.En);
    }

    // 29 February existed in 2000 and not in 1900: the seventeenth character decides.
    [Theory]
    [InlineData("RIDG000229MNLVLLA", true, 2000)]
    [InlineData("RIDG000229MNLVLL0", false, 1900)]
    [InlineData("RIDG040229MNLVLL0", true, 1904)]
    [InlineData("RIDG040229MNLVLLB", true, 2004)]
    public void The_century_is_told_by_the_seventeenth_character(string body, bool exists, int year)
    {
        var read = Curp.Read(body + Curp.CheckDigit(body));
        Assert.Equal(exists, read.Value is not null);
        if (exists)
        {
            Assert.Equal(year, read.Value!.Birth.Year);
            Assert.Empty(read.Defects);
        }
    }

    [Fact]
    public void A_curp_tells_sex_and_entity_and_is_shown_masked()
    {
        var curp = Curp.Read(" hegg 560427 mvzrrl04 ").Value!;
        Assert.Equal("HEGG560427MVZRRL04", curp.Text);
        Assert.Equal(new DateOnly(1956, 4, 27), curp.Birth);
        Assert.Equal(CurpSex.Woman, curp.Sex);
        Assert.Equal("VZ", curp.BirthEntity);
        Assert.Equal("HEGG••••••••••••04", curp.ToString());
    }

    [Theory]
    [InlineData("García", "Núñez", "María Luz", "GANL", "RXZ")]
    [InlineData("Ñandú", "De la O", "José", "XAOJ", "NXS")]
    [InlineData("Vaquero", "Caballero", "Ana", "VXCA", "QBN")]
    [InlineData("Ek", "", "Julio", "EXXJ", "KXL")]
    public void Letters_and_consonants_of_a_name(
        string paternal,
        string maternal,
        string given,
        string letters,
        string consonants
    )
    {
        var name = new PersonName(paternal, maternal, given);
        Assert.Equal(letters, Curp.Letters(name));
        Assert.Equal(consonants, Curp.Consonants(name));
    }

    [Fact]
    public void A_single_wrong_letter_or_transposition_changes_most_check_digits()
    {
        // Luhn catches every single wrong digit: that is what it is for.
        (
            from digits in Gen.Int[0, 9].Array[10]
            from place in Gen.Int[0, 9]
            from step in Gen.Int[1, 9]
            select (digits, place, step)
        ).Sample(g =>
        {
            var right = string.Concat(g.digits);
            var wrong = g.digits.ToArray();
            wrong[g.place] = (wrong[g.place] + g.step) % 10;
            return Nss.CheckDigit(right) != Nss.CheckDigit(string.Concat(wrong));
        });
    }

    [Theory]
    [InlineData("1234567890", "11 dígitos y este tiene 10", "Cópielo")]
    [InlineData("12345A78903", "«A»", "Cópielo")]
    [InlineData("", "11 dígitos y este tiene 0", "Cópielo")]
    public void An_nss_that_cannot_be_says_why(string written, string said, string mend)
    {
        var read = Nss.Read(written);
        Assert.Null(read.Value);
        Assert.Contains(said, read.Defects[0].What.Es, StringComparison.Ordinal);
        Assert.StartsWith(mend, read.Defects[0].Mend.Es, StringComparison.Ordinal);
    }

    [Fact]
    public void An_nss_that_a_spreadsheet_made_a_number_gets_its_zero_named()
    {
        var whole = "0123456789";
        whole += Nss.CheckDigit(whole);
        var read = Nss.Read(whole[1..]);
        Assert.Contains("cero del principio", read.Defects[0].Mend.Es, StringComparison.Ordinal);
        Assert.Equal("012••••••" + whole[^2..], Nss.Read(whole).Value!.ToString());
    }

    [Theory]
    [InlineData("MANO610814JL", "13 caracteres")]
    [InlineData("MAN0610814JL5", "carácter 4")]
    [InlineData("MANO611314JL5", "«611314»")]
    [InlineData("MANO610814JO5", "carácter 12")]
    [InlineData("MANO610814JLB", "carácter 13")]
    public void An_rfc_that_cannot_be_says_where(string written, string said)
    {
        var read = Rfc.Read(written);
        Assert.Null(read.Value);
        Assert.Contains(said, read.Defects[0].What.Es, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XAXX010101000")]
    [InlineData("XEXX010101000")]
    public void A_generic_rfc_has_no_check_digit(string written)
    {
        var read = Rfc.Read(written);
        Assert.Empty(read.Defects);
        Assert.True(read.Value!.IsGeneric);
    }

    [Fact]
    public void Inconvenient_letters_of_an_rfc_end_in_x() =>
        Assert.Equal("PENX", Rfc.Letters(new PersonName("Pérez", "Núñez", "Elena")));

    [Fact]
    public void Reading_never_fails_whatever_is_typed() =>
        Gen.String.Sample(text =>
        {
            var (curp, nss, rfc) = (Curp.Read(text), Nss.Read(text), Rfc.Read(text));
            return (curp.Value is null) == curp.Defects.Any(d => d.IsError)
                && (nss.Value is null) == nss.Defects.Any(d => d.IsError)
                && (rfc.Value is null) == rfc.Defects.Any(d => d.IsError);
        });
}
