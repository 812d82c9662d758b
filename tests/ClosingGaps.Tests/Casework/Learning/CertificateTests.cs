using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Learning;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Casework.Learning;

public sealed class CertificateTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    private static readonly Certificate Example = new(
        3,
        new DateOnly(2026, 11, 23),
        2,
        3,
        "cb49aa7f"
    );

    [Fact]
    public void What_was_signed_is_read_again()
    {
        var code = Example.Code(Key);
        Assert.Equal(26, code.Replace("-", "", StringComparison.Ordinal).Length);
        Assert.Equal(Example, Certificate.Read(code, Key));
        Assert.Equal(Example, Certificate.Read(code.ToLowerInvariant().Replace('-', ' '), Key));
    }

    [Fact]
    public void Any_wrong_letter_is_found()
    {
        var code = Example.Code(Key).Replace("-", "", StringComparison.Ordinal);
        Gen.Select(Gen.Int[0, code.Length - 1], Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZ"])
            .Where((at, letter) => code[at] != letter)
            .Sample(
                (at, letter) =>
                {
                    var wrong = code[..at] + letter + code[(at + 1)..];
                    Assert.Throws<BadCodeException>(() => Certificate.Read(wrong, Key));
                }
            );
    }

    [Fact]
    public void Another_key_signs_another_code()
    {
        byte[] other = [.. Key.Reverse()];
        Assert.NotEqual(Example.Code(Key), Example.Code(other));
        var e = Assert.Throws<BadCodeException>(() => Certificate.Read(Example.Code(other), Key));
        Assert.Contains("no firmó", e.Text.Es, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("¿?")]
    public void What_is_no_code_is_told(string text) =>
        Assert.Throws<BadCodeException>(() => Certificate.Read(text, Key));
}
