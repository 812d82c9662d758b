using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.Binding;

/// <summary>Whatever is done to good or broken files, loading ends with a snapshot or with errors, never with an exception.</summary>
public sealed class MutationTests
{
    private static readonly (string Path, string Text)[][] Seeds =
    [
        .. BrokenLaws.All.Values.Select(e => e.Files),
    ];

    private static readonly string[] Pieces =
    [
        .. Seeds
            .SelectMany(files => files)
            .SelectMany(f => f.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .Order(StringComparer.Ordinal),
        "99999999999999999999999999999999999999999999.5",
        "9999-12-31",
        "0001-01-01",
        "",
    ];

    [Fact]
    public void Swapped_words_never_throw()
    {
        var random = new Random(20_261_123);
        for (var round = 0; round < 2000; round++)
        {
            var files = Seeds[random.Next(Seeds.Length)];
            var at = random.Next(files.Length);
            var mutated = files
                .Select((f, i) => new SourceText(f.Path, i == at ? Mutate(f.Text, random) : f.Text))
                .ToList();

            var result = LawLoader.Load(mutated);

            Assert.Equal(result.Snapshot is null, result.Diagnostics.Any(d => d.IsError));
            Assert.All(result.Diagnostics, d => Assert.NotEmpty(d.Message("es") + d.Help("en")));
        }
    }

    [Fact]
    public void Thousands_of_unknown_names_end_without_suggestions()
    {
        var text = string.Concat(
            Enumerable
                .Range(0, 2000)
                .Select(i =>
                    $"regla regla_{i} : pesos/día por empleo\n  = salaro\n  se llama es \"R\" en \"R\"\n"
                )
        );

        var errors = LawText.Errors(LawText.Load(text));

        Assert.Equal(2000, errors.Count);
        Assert.Equal("LEY031", errors[0].Kind.Code);
        Assert.Equal("LEY030", errors[^1].Kind.Code);
    }

    private static string Mutate(string text, Random random)
    {
        var words = text.Split(' ');
        for (var change = random.Next(1, 7); change > 0; change--)
        {
            words[random.Next(words.Length)] = Pieces[random.Next(Pieces.Length)];
        }

        return string.Join(' ', words);
    }
}
