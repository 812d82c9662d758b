using System.Globalization;
using System.Text;
using ClosingGaps.Population.Reference;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Population.Reference;

/// <summary>Tables that others published are read whole, and their sums are those published; a fault is told by row and column.</summary>
public sealed class ReferenceTableTests
{
    [Fact]
    public void Poverty_lines_are_those_of_the_workbook()
    {
        var workbook = PovertyLines.Read(
            SharedData.Path("data", "coneval", "Lineas_de_Pobreza_por_Ingresos_mar2025.xlsx")
        );
        var path = RepositoryRoot.Combine("data", "reference", PovertyLines.FileName);
        var text = PovertyLines.ToCsv(workbook.Rows);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(path, text, new UTF8Encoding(false));
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Equal("1992-01 a 2025-03", workbook.Date);
        Assert.Equal(workbook.Rows, PovertyLines.Read(path).Rows);
    }

    [Fact]
    public void Poverty_lines_come_with_the_program_month_by_month()
    {
        Assert.Equal(399, PovertyLines.Shipped.Rows.Count);
        Assert.Equal(
            new PovertyLine(new DateOnly(2025, 3, 1), 1797.48m, 2379.47m, 3350.38m, 4680.15m),
            PovertyLines.Of(new DateOnly(2025, 3, 31))
        );
        Assert.Null(PovertyLines.Of(new DateOnly(2025, 4, 1)));
        Assert.Equal(
            Enumerable.Range(0, 399).Select(m => new DateOnly(1992, 1, 1).AddMonths(m)),
            PovertyLines.Shipped.Rows.Select(l => l.Month)
        );
        Assert.All(
            PovertyLines.Shipped.Rows,
            l =>
                Assert.True(
                    0 < l.ExtremeRural
                        && l.ExtremeRural < l.ExtremeUrban
                        && l.ExtremeUrban < l.Urban
                        && l.ExtremeRural < l.Rural
                        && l.Rural < l.Urban
                )
        );
    }

    /// <summary>32 states, 126,014,024 persons as INEGI published, and the same table from INEGI's own.</summary>
    [Fact]
    public void The_census_of_states_comes_with_the_program_and_is_made_again_from_its_source()
    {
        var shipped = StateCensus.Shipped.Rows;
        Assert.Equal(32, shipped.Count);
        Assert.Equal(126_014_024, shipped.Sum(s => s.Population));
        Assert.All(shipped, s => Assert.InRange(s.ImssShare, 0.1, 0.7));
        var source = StateCensus.ReadIter(
            SharedData.Path("data", "census2020", "entidades2020_iter_subset.csv")
        );
        Assert.Equal(
            File.ReadAllText(RepositoryRoot.Combine("data", "reference", StateCensus.FileName)),
            StateCensus.ToCsv(source.Rows)
        );
    }

    /// <summary>
    /// The rows of the census lack the municipality's code; population and women of a state's municipality are those of one alone. Iztapalapa:
    /// 1,835,486 persons, 424,408 women at work (INEGI), 51.6 % of its women without social security (CONEVAL).
    /// </summary>
    [Fact]
    public void The_municipalities_come_with_the_program_and_are_made_again_from_their_sources()
    {
        var shipped = MunicipalProfile.Shipped.Rows;
        Assert.Equal(2_469, shipped.Count);
        Assert.Equal(126_014_024, MunicipalProfile.Sum(null).Population);
        Assert.Equal(
            StateCensus.Shipped.Rows.Select(s => (s.State, s.Population)),
            StateCensus.Shipped.Rows.Select(s =>
                (s.State, MunicipalProfile.Sum(s.State).Population)
            )
        );
        var iztapalapa = MunicipalProfile.Find("09007")!;
        Assert.Equal((1_835_486, 424_408), (iztapalapa.Population, iztapalapa.WomenAtWork));
        Assert.Equal(51.6, iztapalapa.WomenWithoutSocialSecurity!.Value, 0.05);

        var codes = Rows("df_mxmunicipio_2020.csv", "state_code", "pop", "pop_female", "region")
            .ToDictionary(
                r => (r["state_code"].TrimStart('0'), r["pop"], r["pop_female"]),
                r => r["region"]
            );
        var women = MunicipalPoverty
            .Read(SharedData.Path("data", "coneval", "pobreza_municipal_2020_por_grupo.csv"))
            .Rows.Where(r => r is { Year: 2020, Group: PovertyGroup.Women })
            .ToDictionary(r => r.Municipality, r => r.NoSocialSecurity);
        var made = Rows(
                "municipios2020_iter_subset.csv",
                "entidad",
                "pobtot",
                "pobfem",
                "pocupada_f",
                "psinder",
                "pder_imss"
            )
            .Select(r =>
            {
                var code = codes[(r["entidad"], r["pobtot"], r["pobfem"])];
                return new MunicipalProfile(
                    code,
                    Whole(r["pobtot"])!.Value,
                    Whole(r["pocupada_f"])!.Value,
                    Whole(r["psinder"])!.Value,
                    Whole(r["pder_imss"]),
                    women.GetValueOrDefault(code)
                );
            })
            .OrderBy(m => m.Code, StringComparer.Ordinal);
        var text = MunicipalProfile.ToCsv(made);
        var path = RepositoryRoot.Combine("data", "reference", MunicipalProfile.FileName);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);

        static int? Whole(string text) =>
            int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

        static IEnumerable<Dictionary<string, string>> Rows(string file, params string[] columns) =>
            ReferenceReader
                .Read(
                    SharedData.Path("data", "census2020", file),
                    "",
                    "",
                    columns,
                    r => columns.ToDictionary(c => c, r.Text)
                )
                .Rows;
    }

    /// <summary>
    /// 2020: 2,469 municipalities, 127,409,225 persons (adding up the −888 of three new municipalities gives 5,328 fewer); what was
    /// suppressed or is not there is null, never −999 or −888.
    /// </summary>
    [Fact]
    public void Municipal_poverty_adds_up_to_what_CONEVAL_published()
    {
        var table = MunicipalPoverty.Read(
            SharedData.Path("data", "coneval", "pobreza_municipal_2020_por_grupo.csv")
        );
        var of2020 = table.Rows.Where(r => r.Year == 2020).ToList();
        Assert.Equal(14_764, table.Rows.Count);
        Assert.Equal(2_469, of2020.Select(r => r.Municipality).Distinct().Count());
        Assert.Equal(127_409_225, of2020.Sum(r => (long)(r.Population ?? 0)));
        var women = of2020.Single(r => r.Municipality == "09007" && r.Group == PovertyGroup.Women);
        Assert.Equal("Iztapalapa", women.Name);
        Assert.Equal(43.9, women.Poverty!.Value, 0.05);
        Assert.Equal(51.6, women.NoSocialSecurity!.Value, 0.05);
        Assert.DoesNotContain(table.Rows, r => r.Poverty < 0 || r.NoHealth < 0);
        Assert.Contains(table.Rows, r => r.Poverty is null);
        Assert.Contains(table.Rows, r => r.Population is null);
    }

    /// <summary>The 32 states add up to the country in each of the 267 months.</summary>
    [Fact]
    public void Insured_jobs_of_the_states_are_those_of_the_country()
    {
        var table = InsuredJobs.Read(
            SharedData.Path("data", "imss", "asegurados_entidad_mes_largo.csv")
        );
        var months = table.Rows.ToLookup(r => r.Month);
        Assert.Equal(267, months.Count);
        Assert.All(
            months,
            m =>
                Assert.Equal(
                    m.Single(r => r.State == "00").Jobs,
                    m.Where(r => r.State != "00").Sum(r => r.Jobs)
                )
        );
        Assert.Equal(
            20_620_148,
            months[new DateOnly(2021, 12, 1)].Single(r => r.State == "00").Jobs
        );
    }

    [Fact]
    public void Municipalities_of_the_census_add_up_to_the_country()
    {
        var table = CensusMunicipality.Read(
            SharedData.Path("data", "census2020", "df_mxmunicipio_2020.csv")
        );
        Assert.Equal(126_014_024, table.Rows.Sum(r => (long)r.Population));
        Assert.Equal(7_364_645, table.Rows.Sum(r => (long)r.IndigenousSpeakers));
        Assert.All(table.Rows, r => Assert.InRange(r.Latitude, 14, 33));
        Assert.Equal(table.Rows.Count, table.Rows.Select(r => r.Code).Distinct().Count());
    }

    [Fact]
    public void Places_of_care_are_counted_by_kind_without_a_guessed_capacity()
    {
        var table = DenueCarePlace.Read(
            SharedData.Path("data", "care", "establecimientos_cuidados_denue.csv")
        );
        Assert.Equal(12_464, table.Rows.Count);
        Assert.Equal(6_706, table.Rows.Count(r => r.Activity == 624411));
        Assert.Equal(3_785, table.Rows.Count(r => r.Activity == 624412));
        Assert.Equal(4_096, table.Rows.Count(r => r.IsPublic));
        Assert.Equal(
            102,
            table.Rows.Count(r => r.Municipality == "09007" && r.Activity is (624411 or 624412))
        );
    }

    [Fact]
    public void Every_fault_is_told_by_row_and_column_and_nothing_is_taken()
    {
        using var place = new TemporaryFolder();
        place.Write(
            "empleos.csv",
            "fecha,cve_ent,puestos_trabajo\n2021-12,09,10\n2021-13,09,10\n2021-12,9x,10\n2021-12,09,muchos\n2021-12,09\n"
        );
        var error = Assert.Throws<SurveyReadException>(() =>
            InsuredJobs.Read(Path.Combine(place.Path, "empleos.csv"))
        );
        Assert.Equal(
            ["3 fecha", "4 cve_ent", "5 puestos_trabajo", "6 "],
            error.Faults.Select(f => $"{f.Row} {f.Column}")
        );
        Assert.Contains(
            "se esperaba un mes como 2021-12 y se encontró «2021-13»",
            error.SpanishMessage,
            StringComparison.Ordinal
        );

        place.Write("otro.csv", "fecha,estado\n2021-12,09\n");
        Assert.Equal(
            [SurveyFaultKind.MissingColumn, SurveyFaultKind.MissingColumn],
            Assert
                .Throws<SurveyReadException>(() =>
                    InsuredJobs.Read(Path.Combine(place.Path, "otro.csv"))
                )
                .Faults.Select(f => f.Kind)
        );
    }

    [Fact]
    public void What_is_no_workbook_is_told()
    {
        using var place = new TemporaryFolder();
        place.Write("lineas.xlsx", "no es un libro");
        var error = Assert.Throws<SurveyReadException>(() =>
            PovertyLines.Read(Path.Combine(place.Path, "lineas.xlsx"))
        );
        Assert.Contains("no es un libro de Excel", error.SpanishMessage, StringComparison.Ordinal);
        Assert.Contains("no Excel workbook", error.EnglishMessage, StringComparison.Ordinal);
    }
}
