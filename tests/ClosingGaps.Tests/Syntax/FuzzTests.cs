using System.Text;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Syntax;

/// <summary>Whatever is put in, reading, formatting and reporting end, in time, without an exception.</summary>
public sealed class FuzzTests
{
    private const int Mebibyte = 1 << 20;

#if DEBUG
    private const int Slowness = 3; // code that is not optimised
#else
    private const int Slowness = 1;
#endif

    private static readonly TimeSpan promised = TimeSpan.FromSeconds(2 * Slowness);

    [Fact]
    public void Random_characters() =>
        FuzzBudget.Repeat(
            60,
            seed =>
            {
                var random = new Random(seed);
                var bytes = new byte[random.Next(4000)];
                random.NextBytes(bytes);
                Read(
                    seed % 2 == 0
                        ? Encoding.UTF8.GetString(bytes)
                        : Encoding.Unicode.GetString(bytes)
                );
            }
        );

    [Fact]
    public void Random_tokens() =>
        FuzzBudget.Repeat(300, seed => Read(Tokens(new Random(seed), 400)));

    [Fact]
    public void Mutated_law() =>
        FuzzBudget.Repeat(
            300,
            seed =>
            {
                var random = new Random(seed);
                var text = new StringBuilder(Law[random.Next(Law.Count)]);
                for (var k = random.Next(1, 8); k > 0 && text.Length > 0; k--)
                {
                    Mutate(text, random);
                }

                Read(text.ToString());
            }
        );

    [Fact]
    public void Truncated_law()
    {
        foreach (var text in LanguageReference.Examples().Select(e => e.Content))
        {
            for (var length = 0; length < text.Length; length += 3)
            {
                Read(text[..length]);
            }
        }
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("no (", ")")]
    [InlineData("−", "")]
    [InlineData("− (a + ", ")")]
    [InlineData("mín(1, ", ")")]
    [InlineData("si a entonces ", " si no 1")]
    [InlineData("si a entonces 1 si no ", "")]
    [InlineData("suma de ", " en sus empleos")]
    [InlineData("según r ( m : ", " )")]
    [InlineData("1 + ", "")]
    [InlineData("a o b y c = 1 + 2 × −(", ")")]
    public void Nesting_past_the_limit_is_one_error(string open, string close)
    {
        foreach (var depth in (int[])[256, 5000])
        {
            var text = new StringBuilder("regla x : pesos\n  = ");
            text.Insert(text.Length, open, depth).Append('1').Insert(text.Length, close, depth);
            var found = Read(text.ToString());
            Assert.Equal(["LEY021"], found.Select(d => d.Kind.Code));
        }
    }

    [Fact]
    public void Nesting_within_the_limit_is_read()
    {
        var text = "regla x : pesos\n  = " + new string('(', 190) + "1" + new string(')', 190);
        Assert.Empty(Read(text));
    }

    [Fact]
    public void A_mebibyte_of_anything()
    {
        string[] pieces =
        [
            "(",
            "\"",
            "\"\" ",
            "a ",
            "a.",
            "\n",
            "= 1\n",
            "# nota\n",
            "regla x : pesos = 1 ",
            "regla x : pesos\n  = 1\n",
            "salvo si a : 1\n",
            "valor v : pesos\n  desde 2026-01-01 : 1 fuente \"x\"\n",
            "x = 1 + ",
            "é",
            "\u0301",
            "\ud800",
            "€",
            "1,",
            "1.",
            "2026-",
            "paquete ",
            "dado a 1, ",
            "desde ",
            "si ",
            "no ",
        ];
        string[] openings =
        [
            "",
            "regla x : pesos\n  = 1 + ",
            "tabla t(a : pesos) : pesos\n  desde 2026-01-01\n    1 a 2 : 3, ",
            "caso \"x\"\n  dado a 1, ",
        ];
        for (var k = 0; k < pieces.Length; k++)
        {
            for (var o = 0; o < openings.Length; o++)
            {
                // The suite reads a sixteenth of most, and the whole of some; FUZZ_SECONDS, the whole of all.
                var size =
                    FuzzBudget.IsLong || (k % 5 == 0 && o == k / 5 % 4) ? Mebibyte : Mebibyte / 16;
                var count = size / Encoding.UTF8.GetByteCount(pieces[k]);
                Read(
                    new StringBuilder(openings[o])
                        .Insert(openings[o].Length, pieces[k], count)
                        .ToString()
                );
            }
        }

        Read(Tokens(new Random(1), FuzzBudget.IsLong ? 200_000 : 20_000));
    }

    private static IReadOnlyList<string> Law { get; } =
    [.. LanguageReference.Examples().Select(e => e.Content), .. LawTexts()];

    private static IEnumerable<string> LawTexts()
    {
        var folder = RepositoryRoot.Combine("law");
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.ley", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
            : [];
    }

    private static readonly string[] words =
    [
        .. "paquete instrumento artículo categoría entrada valor tabla regla lectura caso modifica desde hasta salvo si entonces no y o según en donde hace sí desconocido aplica redondeado a truncado fuente evidencia proyección rige por día se llama explica es de con sus suma máximo cuenta alguno todos acumulado dado espera opción omisión mueve columnas menos más lo anterior x ana pesos días 1 2.50 20 % 2026-01-01 2026-03 09 \"t\" ( ) ( ) : , ; . = ≠ < ≤ + − × ÷ / ^ # ! €".Split(
            ' '
        ),
        "\n",
        "\n  ",
        "\n",
    ];

    private static string Tokens(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                break;
            case 1:
                text.Insert(at, words[random.Next(words.Length)]);
                break;
            case 2:
                text[at] = (char)random.Next(1, 0x2200);
                break;
            default:
                var from = random.Next(text.Length);
                text.Insert(at, text.ToString(from, Math.Min(40, text.Length - from)));
                break;
        }
    }

    /// <summary>Reads, formats, and writes every message in both languages.</summary>
    private static IReadOnlyList<Diagnostic> Read(string text)
    {
        var source = new SourceText("fuzz.ley", text);
        var clock = new ThreadClock();
        var bag = new DiagnosticBag();
        Parser.Parse(source, bag);
        var readIn = clock.Elapsed;
        var formatted = Formatter.Format(source);
        foreach (var diagnostic in bag.Items)
        {
            Assert.NotEmpty(DiagnosticRenderer.Render(diagnostic, "es"));
            Assert.NotEmpty(DiagnosticRenderer.Render(diagnostic, "en"));
        }

        Assert.True(bag.Items.Count <= 101, $"{bag.Items.Count} reports");
        if (!bag.HasErrors)
        {
            Assert.Equal(formatted, Formatter.Format(new SourceText("fuzz.ley", formatted)));
        }

        var start = text.Length > 60 ? text[..60] : text;
        Assert.True(readIn < promised, $"{text.Length} characters took {readIn} to read: {start}");
        Assert.True(
            clock.Elapsed < 3 * promised,
            $"{text.Length} characters took {clock.Elapsed}: {start}"
        );
        return bag.Items;
    }
}
