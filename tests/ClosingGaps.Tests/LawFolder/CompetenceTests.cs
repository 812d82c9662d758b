using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>Who may legislate in what, over the law that ships: no state or borough in social security or labour, and nobody for another's land.</summary>
public sealed class CompetenceTests
{
    private static readonly List<SourceText> shipped =
    [
        .. Shipped
            .Files("law")
            .Select(f => new SourceText(
                f.Path[(f.Path.LastIndexOf("/law/", StringComparison.Ordinal) + 5)..],
                f.Content
            )),
    ];

    /// <summary>Each package below the federation, with a rule of each instrument that is the federation's alone.</summary>
    public static TheoryData<string, string> BelowTheFederation
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var package in Shipped.Law.Packages.Where(p => p.Scope is not null))
            {
                foreach (var rule in new[] { "cuota_patronal_empleo", "diferencia_con_el_mínimo" })
                {
                    data.Add(package.Name, rule);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_federation_five_states_and_Iztapalapa_have_packages() =>
        Assert.Equal(
            ["09007", "07", "09", "14", "15", "20", ""],
            Shipped
                .Law.Packages.Select(p => p.Scope ?? "")
                .OrderByDescending(s => s.Length)
                .ThenBy(s => s, StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(BelowTheFederation))]
    public void A_state_or_borough_that_touches_federal_law_does_not_load(
        string package,
        string rule
    )
    {
        var folder = Folder(package);
        var instrument = Shipped.Law.Find(rule)!.Citation!.Instrument.Name;
        var codes = Errors([.. shipped, Touch($"{folder}/intruso.ley", instrument, rule)]);
        Assert.Contains("LEY045", codes);
    }

    [Theory]
    [InlineData("federación")]
    [InlineData("estado 20")]
    [InlineData("municipio 09007")]
    public void A_proposal_may_touch_it_when_it_names_who_could_enact_it(string whom)
    {
        var package = new SourceText(
            "propuestas/prueba/paquete.ley",
            $"paquete prueba es \"Prueba\" en \"Test\"\n  propuesta de {whom}\n  sobre federal\n"
        );
        var codes = Errors(
            [
                .. shipped,
                package,
                Touch("propuestas/prueba/cambio.ley", "lss", "cuota_patronal_empleo"),
            ],
            "prueba"
        );
        Assert.Equal(whom != "federación", codes.Contains("LEY045"));
    }

    [Fact]
    public void A_state_does_not_even_see_what_another_declared()
    {
        // The city's support is concurrent, and begins with the city: neither its instrument nor its rule is beneath Oaxaca.
        var codes = Errors([
            .. shipped,
            Touch("estados/oaxaca/intruso.ley", "apoyos_cdmx", "ingreso_ciudadano_que_toca"),
        ]);
        Assert.Equal(["LEY033", "LEY033"], codes);
    }

    private static string Folder(string package) =>
        shipped
            .Where(f => f.Path.EndsWith("/paquete.ley", StringComparison.Ordinal))
            .Where(f => f.Content.Contains($"paquete {package} ", StringComparison.Ordinal))
            .Select(f => f.Path[..f.Path.LastIndexOf('/')])
            .Single();

    private static SourceText Touch(string path, string instrument, string rule) =>
        new(
            path,
            $"instrumento {instrument}\n\nartículo 1\n  modifica regla {rule}\n    = lo anterior\n"
        );

    private static List<string> Errors(
        IReadOnlyList<SourceText> files,
        params string[] proposals
    ) =>
        [
            .. LawLoader
                .Load(files, proposals)
                .Diagnostics.Where(d => d.IsError)
                .Select(d => d.Kind.Code),
        ];
}
