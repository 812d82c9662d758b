using Xunit;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>The measure itself.</summary>
public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("casa", 2)]
    [InlineData("sol", 1)]
    [InlineData("trabajadora", 5)]
    [InlineData("día", 2)]
    [InlineData("días", 2)]
    [InlineData("ciudad", 2)]
    [InlineData("que", 1)]
    [InlineData("quien", 1)]
    [InlineData("guardería", 4)]
    [InlineData("pingüino", 3)]
    [InlineData("agua", 2)]
    [InlineData("construir", 2)]
    [InlineData("ley", 1)]
    [InlineData("leyes", 2)]
    [InlineData("país", 2)]
    [InlineData("aéreo", 4)]
    [InlineData("inscripción", 3)]
    [InlineData("enfermedad", 4)]
    [InlineData("y", 1)]
    public void Syllables_are_counted_as_schools_do(string word, int count) =>
        Assert.Equal(count, Tests.Words.Syllables.Of(word));

    [Fact]
    public void The_formula_is_that_of_Szigriszt_Pazos()
    {
        var measured = Readability.Of(["La casa es de Ana. Ana va a su casa."]);
        Assert.Equal(new Readability(14, 10, 2), measured);
        Assert.Equal(206.835 - (62.3 * 1.4) - 5, measured.Score, 6);
    }

    [Fact]
    public void Hard_words_and_long_sentences_score_low()
    {
        var hard = Readability.Of([
            "La determinación administrativa de las obligaciones contributivas correspondientes a las relaciones laborales subordinadas requiere interpretación especializada.",
        ]);
        Assert.True(hard.Score < 20, $"{hard.Score}");
    }

    [Fact]
    public void A_figure_or_an_abbreviation_does_not_end_a_sentence() =>
        Assert.Equal(
            ["El art. 12 pide $1,964.37 al mes", "Nada más"],
            Readability.SentencesOf("El art. 12 pide $1,964.37 al mes. Nada más.")
        );
}
