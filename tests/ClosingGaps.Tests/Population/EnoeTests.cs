using ClosingGaps.Law.Binding;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Enoe;
using ClosingGaps.Tests.Policy;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>ENOE in its three eras, from small tables in the names, keys, weights and strata of each.</summary>
public sealed class EnoeTests
{
    private static readonly IReadOnlyList<string> Columns = LawLoader.ColumnsNamed(
        LawLoader.ReadBeside(RepositoryRoot.Combine("mappings", "enoe"))
    );

    /// <param name="name">Pattern of a file's name: {0} is the table.</param>
    [Theory]
    [InlineData("{0}t119.csv", "enoe_2012", "ENOE 2019-T1", "", "fac", "est_d")]
    [InlineData(
        "{0}T405.CSV",
        "enoe_2005",
        "ENOE 2005-T4 (claves sin verificar)",
        "",
        "fac",
        "est_d"
    )]
    [InlineData(
        "ENOEN_{0}T320.csv",
        "enoe_n",
        "ENOE-N 2020-T3",
        "tipo,mes_cal,ca",
        "fac_tri",
        "est_d_tri"
    )]
    [InlineData(
        "ENOEN_{0}T422.csv",
        "enoe_n",
        "ENOE-N 2022-T4",
        "tipo,mes_cal",
        "fac_tri",
        "est_d_tri"
    )]
    [InlineData(
        "ENOE_{0}T123.csv",
        "enoe_2023",
        "ENOE 2023-T1",
        "tipo,mes_cal",
        "fac_tri",
        "est_d_tri"
    )]
    [InlineData(
        "conjunto_de_datos_{0}_enoe_2023_3t/conjunto_de_datos/conjunto_de_datos_{0}_enoe_2023_3t.csv",
        "enoe_2023",
        "ENOE 2023-T3",
        "tipo,mes_cal",
        "fac_tri",
        "est_d_tri"
    )]
    public void Each_era_is_read_by_its_names_key_weight_and_strata(
        string name,
        string edition,
        string title,
        string more,
        string weight,
        string stratum
    )
    {
        using var place = Write(name, more, weight, stratum);
        var choice = new SurveyChoice(Insists: edition == "enoe_2005");
        Assert.Equal(edition, Survey.EditionOf(place.Path, choice).Id);
        var survey = Read(place, choice);

        Assert.Equal(title, survey.Title);
        Assert.Equal(
            (2, 4, 4),
            (survey.Households.RowCount, survey.Persons.RowCount, survey.Jobs.RowCount)
        );
        // Who was not interviewed, and who left the household, are in the file and do not count.
        Assert.Equal(
            [700, 700, 750, 300],
            survey.Column(SurveyLevel.Person, Survey.Weight).Values.ToArray()
        );
        Assert.Equal([101, 201], survey.Households.Column(Survey.Stratum).Values.ToArray());
        Assert.Equal([9007, 20067], survey.Households.Column(Survey.Municipality).Values.ToArray());
        Assert.Equal([1, 2, 1, 1], survey.Jobs.Column("empleos.numero").Values.ToArray());
        Assert.Equal([8140, 4611, 1110, 1110], survey.Jobs.Column("empleos.rama").Values.ToArray());
        Assert.Equal(
            [false, true, false, false],
            survey.Jobs.Column("empleos.posicion").Missing.ToArray()
        );
        Assert.Equal(edition != "enoe_2005", survey.Has(SurveyLevel.Job, "empleos.ocupacion"));
    }

    [Fact]
    public void Persons_keep_their_own_weight_in_the_design()
    {
        using var place = Write("ENOE_{0}T423.csv", "tipo,mes_cal", "fac_tri", "est_d_tri");
        var survey = Read(place);
        Assert.Equal([700, 700, 750, 300], survey.Design(SurveyLevel.Person).Weights.ToArray());
        Assert.Equal(
            [700, 700, 750, 300],
            survey.Design(SurveyLevel.Job).Weights.ToArray()[..1].Concat([700.0, 750, 300])
        );
    }

    /// <summary>A questionnaire that calls a column otherwise loses what it answers, and nothing else.</summary>
    [Fact]
    public void A_column_that_a_quarter_does_not_have_is_unknown()
    {
        using var place = Write("ENOE_{0}T123.csv", "tipo,mes_cal", "fac_tri", "est_d_tri");
        var path = Directory.GetFiles(place.Path, "*COE2*").Single();
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("p6d", "p6x", StringComparison.Ordinal)
        );
        var survey = Read(place);
        Assert.False(survey.Has(SurveyLevel.Person, "coe2.p6d"));
        Assert.True(survey.Has(SurveyLevel.Person, "sdem.seg_soc"));
    }

    [Fact]
    public void A_quarter_that_never_was_is_refused()
    {
        using var place = Write("ENOE_{0}T220.csv", "tipo,mes_cal", "fac_tri", "est_d_tri");
        Assert.Equal(
            SurveyFaultKind.UnclearEdition,
            Assert.Throws<SurveyReadException>(() => Read(place)).Faults[0].Kind
        );
    }

    [Fact]
    public void A_person_of_the_work_tables_must_be_in_the_first()
    {
        using var place = Write("ENOE_{0}T423.csv", "tipo,mes_cal", "fac_tri", "est_d_tri");
        var path = Directory.GetFiles(place.Path, "*COE1*").Single();
        File.AppendAllText(path, "1,9,10001,1,1,0,9,1,11,9111,1110,3\n");
        var error = Assert.Throws<SurveyReadException>(() => Read(place));
        Assert.Contains(
            "ENOE_COE1T423.csv, fila 7: la clave 1-9-10001-1-1-11-1-0-9 no está en ENOE_SDEMT423.csv",
            error.SpanishMessage,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_made_up_ENOE_has_the_published_columns_and_says_what_it_is_everywhere()
    {
        var files = EnoeSample.Files(
            RepositoryRoot.Combine("data", "synthetic"),
            EnoeSample.UsualSeed
        );
        Assert.Equal(
            [
                ("ENOE_COE1T423.csv", 172),
                ("ENOE_COE2T423.csv", 82),
                ("ENOE_HOGT423.csv", 37),
                ("ENOE_SDEMT423.csv", 114),
                ("ENOE_VIVT423.csv", 25),
            ],
            files
                .Where(f => f.Name.EndsWith(".csv", StringComparison.Ordinal))
                .Select(f => (f.Name, f.Text.Split('\n')[0].Split(',').Length))
        );
        var persons = files.Single(f => f.Name.Contains("SDEM", StringComparison.Ordinal)).Text;
        Assert.All(
            persons.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1),
            l => Assert.Contains("DATOS SINTETICOS", l, StringComparison.Ordinal)
        );
        Assert.Contains(
            files,
            f =>
                f.Name == "SYNTHETIC.txt"
                && f.Text.Contains("Nobody in these files exists", StringComparison.Ordinal)
        );
    }

    /// <summary>Names, keys, weights and columns of each era: research/data.md §2.1 (SDEM: 104 columns until 2020-Q1, 114 since).</summary>
    [Theory]
    [InlineData("ENOE2012T4", "enoe_2012", "sdemt412.csv", 104, "fac", "est_d")]
    [InlineData("ENOE2019T4", "enoe_2012", "sdemt419.csv", 104, "fac", "est_d")]
    [InlineData("ENOE2021T2", "enoe_n", "ENOEN_SDEMT221.csv", 115, "fac_tri", "est_d_tri")]
    [InlineData("ENOE2022T3", "enoe_n", "ENOEN_SDEMT322.csv", 114, "fac_tri", "est_d_tri")]
    [InlineData("ENOE2025T2", "enoe_2023", "ENOE_SDEMT225.csv", 114, "fac_tri", "est_d_tri")]
    public void Each_era_is_made_and_read_by_its_edition(
        string name,
        string edition,
        string persons,
        int columns,
        string weight,
        string stratum
    )
    {
        using var folder = new TemporaryFolder();
        var sample = RepositoryRoot.Combine("data", "synthetic");
        SyntheticSample.Write(
            folder.Path,
            EnoeSample.Files(sample, EnoeSample.UsualSeed, EnoeQuarter.Parse(name))
        );
        var header = folder.Read(persons).Split('\n')[0].Split(',');
        Assert.Equal(columns, header.Length);
        Assert.Contains(weight, header);
        Assert.Contains(stratum, header);
        Assert.Equal(header.Length, header.Distinct().Count());
        Assert.Equal(columns == 115, header.Contains("ca"));
        Assert.Equal(columns == 104, !header.Contains("mes_cal"));

        var law = MappedLaw.Load("enoe");
        var read = Survey.Read(folder.Path, Survey.Present(folder.Path, SurveyRows.ColumnsOf(law)));
        Assert.Equal(edition, read.Edition);
        Assert.True(read.IsSynthetic);
        // The same people with the same weights as in the sample itself.
        var people = Survey.Read(sample, []);
        Assert.Equal(people.Persons.RowCount, read.Persons.RowCount);
        Assert.Equal(Weights(people), Weights(read));
        Assert.Equal(people.Jobs.RowCount, read.Jobs.RowCount);

        static double Weights(Survey survey) =>
            survey.Column(SurveyLevel.Person, Survey.Weight).Values.ToArray().Sum();
    }

    [Theory]
    [InlineData("ENOE2020T2", "ETOE")]
    [InlineData("ENOE2012T2", "CMO")]
    [InlineData("ENOE2023T1", "cuestionario ampliado")]
    public void A_quarter_whose_layout_was_not_seen_is_refused_with_its_reason(
        string name,
        string why
    ) => Assert.Contains(why, EnoeQuarter.Parse(name)!.NotMade!.Es, StringComparison.Ordinal);

    [Theory]
    [InlineData("ENOE2023")]
    [InlineData("ENOE2023T5")]
    [InlineData("ENOE1999T1")]
    [InlineData("enigh2010")]
    public void What_is_no_quarter_is_none(string name) => Assert.Null(EnoeQuarter.Parse(name));

    [Fact]
    public void One_seed_gives_one_ENOE_and_another_seed_another()
    {
        var sample = RepositoryRoot.Combine("data", "synthetic");
        var first = EnoeSample.Files(sample, 7);
        Assert.Equal(first, EnoeSample.Files(sample, 7));
        Assert.NotEqual(first, EnoeSample.Files(sample, 8));
    }

    /// <summary>Codes of the made-up tables are those of the publisher's catalogues.</summary>
    [Fact]
    public void Every_code_of_the_made_up_ENOE_is_in_its_catalogue()
    {
        var files = EnoeSample.Files(RepositoryRoot.Combine("data", "synthetic"), 1);
        foreach (
            var (table, folder) in (ReadOnlySpan<(string, string)>)
                [
                    ("SDEM", "sdmgf"),
                    ("COE1", "coe1"),
                    ("COE2", "coe2"),
                    ("HOG", "hogar"),
                    ("VIV", "vivienda"),
                ]
        )
        {
            var catalogues = SharedData.Path(
                "data",
                "enoe-dictionaries",
                "data",
                "catalogs",
                folder
            );
            var lines = files
                .Single(f => f.Name.Contains(table, StringComparison.Ordinal))
                .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var columns = lines[0].Split(',');
            var rows = lines.Skip(1).Select(l => l.Split(',')).ToList();
            for (var c = 0; c < columns.Length; c++)
            {
                var path = Path.Combine(catalogues, columns[c] + ".csv");
                // Places depend on the state, and the municipality is filler.
                if (!File.Exists(path) || columns[c] is "mun" or "loc")
                    continue;
                var codes = File.ReadAllLines(path)
                    .Skip(1)
                    .Select(l => l.Split(',')[0].Trim('"', ' '))
                    .Where(l => int.TryParse(l, out _))
                    .Select(l => int.Parse(l, System.Globalization.CultureInfo.InvariantCulture))
                    .ToHashSet();
                var used = rows.Select(r => r[c])
                    .Where(v => v.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Select(v => int.Parse(v, System.Globalization.CultureInfo.InvariantCulture));
                var strange = used.Where(v => !codes.Contains(v)).ToList();
                Assert.True(
                    strange.Count == 0,
                    $"{table}.{columns[c]}: {string.Join(", ", strange)}"
                );
            }
        }
    }

    private static Survey Read(TemporaryFolder place, SurveyChoice? choice = null) =>
        Survey.Read(
            place.Path,
            Survey.Present(place.Path, Columns, choice),
            SurveyCache.None,
            choice
        );

    /// <summary>Two households: a domestic worker with a second job, a child, a day labourer, and one who left; and a home without interview.</summary>
    private static TemporaryFolder Write(string name, string more, string weight, string stratum)
    {
        var place = new TemporaryFolder();
        var key = "cd_a,ent,con,v_sel,n_hog,h_mud,n_ren" + (more.Length > 0 ? "," + more : "");
        var marks = more switch
        {
            "" => "",
            "tipo,mes_cal" => ",1,11",
            _ => ",1,11,3",
        };
        string[] persons =
        [
            $"01,09,10001,01,1,0,01{marks}",
            $"01,09,10001,01,1,0,02{marks}",
            $"01,09,10001,01,1,0,03{marks}",
            $"86,20,20001,02,1,0,01{marks}",
            $"86,20,20001,02,1,0,02{marks}",
            $"86,20,20001,03,1,0,01{marks}",
        ];
        string[] rest =
        [
            "00,1,2,40,009,007,0000010,101,101,700,1,1,2,1,4,5,2,20,4000,2,2,423",
            "00,1,1,09,009,007,0000010,101,301,700,0,0,0,0,0,0,0,0,0,0,2,423",
            "00,3,1,99,009,007,0000010,101,301,750,1,1,1,2,4,5,2,48,0,1,2,423",
            "00,1,1,30,020,067,0000020,201,101,300,1,1,1,2,4,5,2,48,5000,1,2,423",
            "00,2,1,31,020,067,0000020,201,301,300,0,0,0,0,0,0,0,0,0,0,2,423",
            "03,,,,020,067,0000020,201,,300,0,0,0,0,0,0,0,0,0,0,2,423",
        ];
        // Quarters before the SINCO have no use for the occupation; the file has it all the same.
        place.Write(
            Name("sdem"),
            $"{key},r_def,c_res,sex,eda,x,mun,upm,{stratum},par_c,{weight},clase1,clase2,pos_ocu,seg_soc,imssissste,tip_con,pre_asa,hrsocup,ingocup,t_tra,zona,per,cs_p13_1,cs_p13_2,{(weight == "fac" ? "t_loc" : "t_loc_tri")}\n"
                + string.Join('\n', persons.Zip(rest, (k, r) => $"{k},{r},2,6,4"))
                + "\n"
        );
        string[] work = ["9611,8140,3", ",,", "9111,1110,6", "9112,1110,6", ",,"];
        place.Write(
            Name("coe1"),
            $"{key},p3,p4a,p5b_tdia\n"
                + string.Join('\n', persons.Zip(work, (k, w) => $"{k},{w}"))
                + "\n"
        );
        string[] moreWork = ["6,4211,4611", ",,", "1,,", "6,,", ",,"];
        place.Write(
            Name("coe2"),
            $"{key},p6d,p7a,p7c\n"
                + string.Join('\n', persons.Zip(moreWork, (k, w) => $"{k},{w}"))
                + "\n"
        );
        return place;

        string Name(string table)
        {
            var isUpper =
                name.Contains("T1", StringComparison.Ordinal)
                || name.Contains("T2", StringComparison.Ordinal)
                || name.Contains("T3", StringComparison.Ordinal)
                || name.Contains("T4", StringComparison.Ordinal);
            return string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                name,
                isUpper ? table.ToUpperInvariant() : table
            );
        }
    }
}
