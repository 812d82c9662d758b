using System.Security.Cryptography;
using System.Text;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Interviews;

public sealed class InputNumbersTests
{
    [Fact]
    public void Every_input_about_a_person_or_a_job_has_a_number()
    {
        var without = Shipped
            .Law.All<InputSymbol>()
            .Where(i => i.Entity is Entity.Person or Entity.Employment)
            .Where(i => InputNumbers.Of(i.Name) < 0)
            .Select(i => i.Name);
        Assert.True(
            !without.Any(),
            $"Add at the end of input-numbers.txt: {string.Join(", ", without)}"
        );
    }

    [Fact]
    public void No_input_has_two_numbers() =>
        Assert.Equal(InputNumbers.All.Count, InputNumbers.All.Distinct().Count());

    // Cards in people's hands were written with these: a number that changes makes them say something else.
    [Fact]
    public void Numbers_given_never_change()
    {
        var first = string.Join('\n', InputNumbers.All.Take(68));
        Assert.Equal(
            "2B0E21EA8ED264D6",
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(first)))[..16]
        );
    }
}
