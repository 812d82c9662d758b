using ClosingGaps.Casework.Identifiers;
using Xunit;

namespace ClosingGaps.Tests.Casework.Identifiers;

/// <summary>Every public example of an identifier, those with a wrong check digit included: they are read, with a warning.</summary>
public sealed class IdentifierVectorTests
{
    [Fact]
    public void Curp() =>
        Assert.All(
            ContributionVectors.Of("CURP-", 4),
            v =>
            {
                var read = ClosingGaps.Casework.Identifiers.Curp.Read(v.Inputs["curp"]);
                Same(v, read.Value!.HasRightCheckDigit, read.Defects);
            }
        );

    [Fact]
    public void Nss() =>
        Assert.All(
            ContributionVectors.Of("NSS-", 2),
            v =>
            {
                var read = ClosingGaps.Casework.Identifiers.Nss.Read(v.Inputs["nss"]);
                Same(v, read.Value!.HasRightCheckDigit, read.Defects);
            }
        );

    [Fact]
    public void Rfc() =>
        Assert.All(
            ContributionVectors.Of("RFC-", 3),
            v =>
            {
                var read = ClosingGaps.Casework.Identifiers.Rfc.Read(v.Inputs["rfc"]);
                Same(v, read.Value!.HasRightCheckDigit, read.Defects);
            }
        );

    [Fact]
    public void Letters_of_an_rfc() =>
        Assert.All(
            ContributionVectors.Of("RFCL-", 5),
            v =>
                Assert.Equal(
                    v.Expected["letters"],
                    ClosingGaps.Casework.Identifiers.Rfc.Letters(
                        new PersonName(v.Inputs["paterno"], v.Inputs["materno"], v.Inputs["nombre"])
                    )
                )
        );

    private static void Same(
        ContributionVectors.Vector vector,
        bool isRight,
        IReadOnlyList<IdentifierDefect> defects
    )
    {
        Assert.Equal(vector.Expected["check_digit_ok"] == "true", isRight);
        Assert.Equal(isRight ? 0 : 1, defects.Count);
        Assert.DoesNotContain(defects, d => d.IsError);
    }
}
