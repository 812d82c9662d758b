using System.Text.RegularExpressions;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;
using YamlDotNet.Serialization;

namespace ClosingGaps.Tests.Casework.OpenPoints;

/// <summary>The register: each reading of the law has its women, its figures and its request, or says why it has none.</summary>
public sealed partial class OpenPointBookTests
{
    private static readonly string folder = RepositoryRoot.Combine("content", "open_points");
    private static readonly OpenPointBook book = OpenPointBook.Read(folder, Shipped.Law);

    private static IEnumerable<ReadingSymbol> Readings => Shipped.Law.All<ReadingSymbol>();

    [Fact]
    public void Every_reading_asks_somebody_or_says_why_not()
    {
        // A reading that is new in the law: write it in content/open_points/points, with a woman whom it moves.
        Assert.All(Readings, r => Assert.True(book.Of(r) is not null, $"{r.Id} is not in points/"));
        var notes = Readings.Select(r => book.Of(r)!).ToList();
        Assert.True(notes.Count >= 33);
        Assert.All(notes, n => Assert.Equal(n.Request is null, n.WhyNone is not null));
        Assert.All(notes, n => Assert.Equal(n.Request is null, book.Letter(n.Reading) is null));
        Assert.True(notes.Count(n => n.Request?.To.Id == "imss") > 15);
    }

    [Fact]
    public void Each_woman_is_of_some_point() =>
        Assert.Equal(
            book.Women.Select(w => w.Id).Order(StringComparer.Ordinal),
            Readings
                .SelectMany(r => book.Of(r)!.Women)
                .Select(w => w.Id)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    /// <summary>The points of the project's facts, and the readings of the law that hold them.</summary>
    private static readonly Dictionary<string, string[]> readingsOf = new()
    {
        ["domestic.integration_factor"] = ["factor_integración_hogar"],
        ["domestic.ceav_row_at_professional_minimum"] = ["renglón_del_salario_mínimo"],
        ["art36_scope"] = ["alcance_del_artículo_36"],
        ["in_kind"] = ["especie"],
        ["sbc_floor"] = ["piso_del_salario"],
        ["full_month_threshold"] = ["prueba_del_mes_completo", "mínimo_en_periodos_largos"],
        ["domestic.start_of_duty"] = ["inicio_de_la_obligación"],
        ["concurrent_wages"] = ["salario_con_varios_empleos"],
        // One reading only: a day with two employers counts once (docs/methods/open-points.md).
        ["concurrent_days"] = [],
        ["sickness_test_for_by_day_workers"] = ["semanas_para_enfermedad"],
        ["field_maternity_237E"] = ["maternidad_en_el_campo"],
        ["field_27_weeks"] = ["campo_presunción", "campo_continuidad"],
        ["guaranteed_pension_first_band"] = ["primera_banda_de_la_pensión"],
        ["programme_loss_on_affiliation"] = ["apoyo_al_asegurarse"],
        ["decree_2007_relief_past_27_weeks"] = ["estímulo_al_ser_permanente"],
    };

    [Fact]
    public void Each_point_of_the_facts_is_a_reading_or_is_explained()
    {
        var facts = new DeserializerBuilder()
            .Build()
            .Deserialize<Dictionary<string, object>>(
                File.ReadAllText(SharedData.Path("facts", "open-points.yaml"))
            );
        var ids = ((List<object>)facts["points"])
            .Cast<Dictionary<object, object>>()
            .Select(p => (string)p["id"])
            .ToList();
        Assert.Equal(
            ids.Order(StringComparer.Ordinal),
            readingsOf.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(
            readingsOf.Values.SelectMany(r => r),
            name => Assert.IsType<ReadingSymbol>(Shipped.Law.Find(name))
        );
        var explained = File.ReadAllText(
            RepositoryRoot.Combine("docs", "methods", "open-points.md")
        );
        Assert.All(
            readingsOf.Where(r => r.Value.Length == 0),
            r => Assert.Contains(r.Key, explained, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Letters_are_whole_and_hold_nobodys_data()
    {
        foreach (var letter in Readings.Select(book.Letter).OfType<RequestLetter>())
        {
            foreach (var language in new[] { "es", "en" })
            {
                var text = letter.Text(language);
                Assert.Contains(
                    letter.Request.To.Name.In(language),
                    text,
                    StringComparison.Ordinal
                );
                Assert.All(
                    letter.Request.Documents.Concat(letter.Request.Questions),
                    d => Assert.Contains(d.In(language), text, StringComparison.Ordinal)
                );
                Assert.DoesNotContain('{', text);
                Assert.DoesNotMatch(PersonalData(), text);
            }

            var spanish = letter.Text("es");
            Assert.Contains("[NOMBRE]", spanish, StringComparison.Ordinal);
            Assert.Contains("artículo 6.º, apartado A", spanish, StringComparison.Ordinal);
            Assert.Contains("No solicito datos personales", spanish, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void A_letter_as_it_is_sent(string language)
    {
        var reading = (ReadingSymbol)Shipped.Law.Find("factor_integración_hogar")!;
        Golden.Check($"OpenPoints/letter.{language}.txt", book.Letter(reading)!.Text(language));
    }

    [Fact]
    public void What_was_not_checked_of_the_law_it_names_is_said()
    {
        Assert.Contains(book.Checked, c => c.Evidence == Evidence.NotFound);
        Assert.All(
            book.Checked.Where(c => c.Evidence == Evidence.Verified),
            c => Assert.NotNull(c.Source)
        );
    }

    [Theory]
    [InlineData("points:\n  - reading: nada\n    no_request: { es: a, en: b }\n", "«nada»")]
    [InlineData(
        "points:\n  - reading: especie\n    figures: [uma_mensual_que_no_hay]\n    no_request: { es: a, en: b }\n",
        "uma_mensual_que_no_hay"
    )]
    [InlineData(
        "points:\n  - reading: especie\n    figures: [ayuda_para_matrimonio]\n    no_request: { es: a, en: b }\n",
        "no depende"
    )]
    [InlineData("points:\n  - reading: especie\n", "uno de los dos")]
    [InlineData(
        "points:\n  - reading: especie\n    women: [nadie]\n    no_request: { es: a, en: b }\n",
        "women.yaml"
    )]
    public void A_mistake_in_the_files_is_told(string points, string told)
    {
        using var temporary = new TemporaryFolder();
        temporary.Write("points/x.yaml", points);
        temporary.Write("letter.yaml", File.ReadAllText(Path.Combine(folder, "letter.yaml")));
        temporary.Write("women.yaml", "women: []\n");
        var wrong = Assert.Throws<ContentException>(() =>
            OpenPointBook.Read(temporary.Path, Shipped.Law)
        );
        Assert.Contains(told, wrong.Text.Es, StringComparison.Ordinal);
    }

    // A CURP, an NSS, a phone, or a mailbox.
    [GeneratedRegex(@"\b[A-Z]{4}\d{6}[HM]|\b\d{10,11}\b|[\w.]+@[\w.]+", RegexOptions.None, 1000)]
    private static partial Regex PersonalData();
}
