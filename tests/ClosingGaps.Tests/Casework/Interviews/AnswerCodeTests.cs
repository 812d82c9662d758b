using System.Text;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Casework.Interviews;

using Answers = ClosingGaps.Casework.Interviews.Answers;

public sealed class AnswerCodeTests
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void What_is_written_is_read_back() =>
        SomeAnswers.Any.Sample(
            answers =>
                AnswerCode.Read(AnswerCode.Write(answers, Shipped.Law)).Answers.Equals(answers),
            iter: 2_000
        );

    [Fact]
    public void Every_wrong_letter_is_found()
    {
        var code = AnswerCode.Write(SomeAnswers.ThreeHouses(), Shipped.Law);
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var letter in Letters.Where(l => code[i] != '-' && l != code[i]))
            {
                var wrong = $"{code[..i]}{letter}{code[(i + 1)..]}";
                Assert.Throws<BadCodeException>(() => AnswerCode.Read(wrong));
            }
        }
    }

    [Fact]
    public void Every_missing_or_doubled_letter_and_every_swap_is_found()
    {
        var code = AnswerCode
            .Write(SomeAnswers.ThreeHouses(), Shipped.Law)
            .Replace("-", "", StringComparison.Ordinal);
        for (var i = 0; i + 1 < code.Length; i++)
        {
            string[] wrongs =
            [
                code[..i] + code[(i + 1)..],
                code[..i] + code[i] + code[i..],
                code[..i] + code[i + 1] + code[i] + code[(i + 2)..],
            ];
            foreach (var wrong in wrongs.Where(w => w != code))
            {
                Assert.Throws<BadCodeException>(() => AnswerCode.Read(wrong));
            }
        }
    }

    [Fact]
    public void Typing_may_be_small_spaced_and_with_the_usual_slips()
    {
        var answers = SomeAnswers.ThreeHouses();
        var code = AnswerCode.Write(answers, Shipped.Law);
        var typed = " " + code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o') + "\n";
        Assert.Equal(answers, AnswerCode.Read(typed).Answers);
        Assert.Equal(answers, AnswerCode.Read(code.Replace('1', 'I')).Answers);
        Assert.Equal(answers, AnswerCode.Read(code.Replace('1', 'l').Replace('-', '–')).Answers);
    }

    [Fact]
    public void Hostile_text_is_a_bad_code_and_nothing_else() =>
        Gen.String.Sample(Survives, iter: 20_000);

    [Fact]
    public void Hostile_bytes_with_a_right_checksum_are_a_bad_code_or_answers_that_the_engine_takes() =>
        Gen.Select(SomeAnswers.Any, Gen.Byte.Array[0, 8], Gen.Int[0, 400], Gen.Int[0, 30])
            .Sample(
                (answers, noise, at, cut) =>
                {
                    var bytes = Crockford.Read(AnswerCode.Write(answers, Shipped.Law))[..^4];
                    for (var i = 0; i < noise.Length; i++)
                    {
                        bytes[(at + (i * 7)) % bytes.Length] = noise[i];
                    }

                    Survives(AnswerCode.Seal(bytes.AsSpan(..Math.Max(0, bytes.Length - cut))));
                },
                iter: 5_000
            );

    [Fact]
    public void Pure_noise_with_a_right_checksum_is_a_bad_code_or_answers() =>
        Gen
            .Byte.Array[0, 60]
            .Sample(bytes => Survives(AnswerCode.Seal([1, .. bytes])), iter: 20_000);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hola, ¿qué tal?")]
    [InlineData("0000-0000-0000-0000")]
    [InlineData("UUUU")]
    [InlineData("\0\uD800")]
    public void A_bad_code_says_how_to_mend_it_in_both_languages(string text)
    {
        var error = Assert.Throws<BadCodeException>(() => AnswerCode.Read(text));
        Assert.NotEmpty(error.Text.Es);
        Assert.NotEmpty(error.Text.En);
        Assert.NotEqual(error.Text.Es, error.Text.En);
    }

    [Fact]
    public void A_code_fits_in_a_small_code_of_points()
    {
        Assert.InRange(Length(SomeAnswers.ThreeHouses()), 40, 130);

        // Eight houses with everything that the interview may ask, names and week days, stay within 300 bytes.
        var many = Answers.Of(WorkKind.Home, new DateOnly(2026, 11, 1));
        foreach (
            var name in "Lupita,Del Valle,Sra. Ana,Roma,Centro,Don Pepe,Casa azul,La nueva".Split(
                ','
            )
        )
        {
            many = many.WithNewJob(name);
            var key = many.Jobs[^1].Key;
            many = many.With(
                many.Jobs[^1] with
                {
                    Weekdays = WeekDays.Friday,
                    Registered = Registered.No,
                }
            );
            foreach (
                var (input, fact) in new (string, Fact)[]
                {
                    ("salario_diario", Fact.Known(new Rational(45_050, 100))),
                    ("ingreso", SomeAnswers.Day(2019, 2, 4)),
                    ("zona", Fact.Known(0)),
                    ("recibe_alimentos", Fact.Known(1)),
                    ("recibe_habitación", Fact.Known(0)),
                    ("periodicidad_de_pago", Fact.Known(1)),
                    ("cada_cuándo_le_pagan", Fact.Known(1)),
                    ("trabajo_ocasional", Fact.Known(0)),
                }
            )
            {
                many = many.With(key, input, fact);
            }
        }

        many = many.With(Answers.Worker, "nacimiento", SomeAnswers.Day(1983, 5, 17))
            .With(Answers.Worker, "residencia", Fact.Known(9007))
            .With(Answers.Worker, "primer_aseguramiento", SomeAnswers.Day(2026, 1, 1));
        Assert.InRange(Length(many), 150, 300);
    }

    [Fact]
    public void The_law_under_which_it_was_written_is_in_the_code() =>
        Assert.Equal(
            Shipped.Law.Hash[..AnswerCode.LawDigits],
            AnswerCode.Read(AnswerCode.Write(SomeAnswers.ThreeHouses(), Shipped.Law)).LawPrefix
        );

    private static int Length(Answers answers) =>
        Crockford.Read(AnswerCode.Write(answers, Shipped.Law)).Length;

    private static void Survives(string text)
    {
        try
        {
            _ = new SmallPopulation(AnswerCode.Read(text).Answers.Situation(Shipped.Law));
        }
        catch (BadCodeException e)
        {
            Assert.NotEmpty(e.Text.Es);
        }
    }
}
