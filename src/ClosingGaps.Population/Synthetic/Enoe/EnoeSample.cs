using System.Globalization;
using System.Text;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Synthetic.Enoe;

/// <summary>
/// The people of the synthetic sample in the five tables of a quarter of INEGI's ENOE, in the layout of its era. Their weights reach the
/// published totals of 2023-Q4, whichever the quarter. What ENOE asks and the sample does not hold is drawn by seed or left blank. Every
/// record says that it is made up.
/// </summary>
public static class EnoeSample
{
    /// <summary>The seed when none is given.</summary>
    public const ulong UsualSeed = 2023_4;

    private const string MadeUp = "DATOS SINTETICOS: NADIE EXISTE";

    /// <summary>The files, by name, the same on every machine for the same seed.</summary>
    /// <param name="sample">Folder of the synthetic sample that ships.</param>
    /// <param name="seed">What of the answers that the sample does not hold is drawn with.</param>
    /// <param name="quarter">Which can be made (<see cref="EnoeQuarter.NotMade"/>); 2023-Q4 unless said.</param>
    /// <exception cref="SurveyReadException">The sample cannot be read, or is not synthetic.</exception>
    public static IReadOnlyList<(string Name, string Text)> Files(
        string sample,
        ulong seed,
        EnoeQuarter? quarter = null
    )
    {
        var of = quarter ?? EnoeQuarter.Usual;
        var survey = Survey.Read(sample, EnoePerson.Columns);
        if (!survey.IsSynthetic)
        {
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.BadRequest,
                    sample,
                    0,
                    "",
                    "se esperaba la muestra sintética. De una encuesta real no se hacen copias en otra forma.",
                    "expected the synthetic sample. No copies of a real survey are made in another form."
                )
            );
        }

        var random = new SeededRandom(seed);
        var time = SeededRandom.Stream(seed, 1);
        var tables = EnoeColumns.All.Keys.ToDictionary(
            t => t,
            t => new StringBuilder(EnoeRow.Header(of.ColumnsOf(t))),
            StringComparer.Ordinal
        );
        var dwellings = new Dictionary<int, int>();
        for (var household = 0; household < survey.Households.RowCount; household++)
            Append(of, survey, household, dwellings, random, time, tables);
        return
        [
            ("SYNTHETIC.txt", Notice(of, seed)),
            .. tables
                .OrderBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => (of.FileOf(t.Key), t.Value.ToString())),
        ];
    }

    private static void Append(
        EnoeQuarter quarter,
        Survey survey,
        int household,
        Dictionary<int, int> dwellings,
        SeededRandom random,
        SeededRandom time,
        Dictionary<string, StringBuilder> tables
    )
    {
        var psu = (int)survey.Households.Column(Survey.Psu)[household];
        var dwelling = dwellings[psu] = dwellings.GetValueOrDefault(psu) + 1;
        var month = random.Between(quarter.Months.First, quarter.Months.Last);
        var interview = random.Between(1, 5);
        var offsets = survey.Households.ChildOffsets;
        var (first, last) = (offsets[household], offsets[household + 1]);

        var row = Place(EnoeColumns.Dwellings).Set("p1", last - first, 2).Set("p2", 1);
        row.AppendTo(tables[EnoeColumns.Dwellings]);
        Place(EnoeColumns.Households)
            .Set("n_hog", 1)
            .Set("h_mud", 0)
            .Set("r_def", 0, 2)
            .Set("d_mes", month, 2)
            .Set("d_anio", quarter.Year % 100)
            .Set("tipolev", 1)
            .AppendTo(tables[EnoeColumns.Households]);
        for (var p = first; p < last; p++)
        {
            var person = new EnoePerson(survey, p, random, time);
            foreach (
                var table in (string[])[EnoeColumns.Persons, EnoeColumns.Work, EnoeColumns.MoreWork]
            )
            {
                // ENOE asks of work from twelve years on.
                if (table != EnoeColumns.Persons && person.Age < 12)
                    continue;
                var record = Place(table)
                    .Set("r_def", 0, 2)
                    .Set("n_hog", 1)
                    .Set("h_mud", 0)
                    .Set("n_ren", p - first + 1, 2);
                person.Fill(record, table, quarter, MadeUp);
                record.AppendTo(tables[table]);
            }
        }

        EnoeRow Place(string table)
        {
            var code = (int)survey.Households.Column(Survey.Municipality)[household];
            var size = (int)survey.Households.Column("concentrado.tam_loc")[household];
            var weight = (int)survey.Households.Column(Survey.Weight)[household];
            var isRural = size == 4;
            return new EnoeRow(quarter.ColumnsOf(table))
                .Set("loc", isRural ? 2 : 1, 4)
                .Set("mun", code % 1000, 3)
                .Set("ent", code / 1000, 2)
                .Set("est_d_tri", (int)survey.Households.Column(Survey.Stratum)[household], 4)
                .Set("est_d_men", (int)survey.Households.Column(Survey.Stratum)[household], 4)
                .Set("t_loc_tri", size)
                .Set("t_loc_men", size)
                .Set("cd_a", isRural ? 86 : 81)
                .Set("con", 10_000 + psu, 5)
                .Set("upm", psu, 7)
                .Set("n_pro_viv", dwelling, 4)
                .Set("v_sel", dwelling, 2)
                .Set("n_ent", interview)
                .Set("per", quarter.Period)
                .Set("ca", 1)
                .Set("ur", isRural ? 2 : 1)
                .Set("tipo", 1)
                .Set("mes_cal", month, 2)
                .Set("est_d", (int)survey.Households.Column(Survey.Stratum)[household], 4)
                .Set("t_loc", size)
                .Set("fac", weight)
                .Set("fac_tri", weight)
                .Set("fac_men", 3 * weight);
        }
    }

    private static string Notice(EnoeQuarter quarter, ulong seed) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"""
                DATOS SINTÉTICOS · SYNTHETIC DATA

                Nadie en estos archivos existe. Los hizo un programa (cg data synthesise {quarter.Name}), con la semilla
                {seed}: son las personas de la muestra sintética del programa, en la forma de las cinco tablas de la ENOE
                {quarter.Label} del INEGI. Sus pesos llegan a los totales publicados de 2023-T4, y las claves de las respuestas
                son las de 2023. Los días de trabajo, los meses del año y el mes de la entrevista se sortearon; lo que la muestra no tiene está en blanco o como «no
                especificado»; nadie está desocupado. No es la ENOE ni una fuente sobre el país: sirve para probar el
                programa. El municipio es de relleno salvo en Ciudad de México, y la zona del salario es la general.

                Nobody in these files exists. A program made them (cg data synthesise {quarter.Name}), with the seed {seed}:
                they are the people of the program's synthetic sample, in the layout of the five tables of INEGI's ENOE of
                {quarter.Label}. Their weights reach the published totals of 2023-Q4, and the codes of the answers are those of
                2023. Days of work, months of the year and the month of the interview were drawn; what the sample does not hold is blank or "not specified"; nobody is
                unemployed. It is not ENOE and no source about the country: it is for trying the program. The municipality
                is filler except in Mexico City, and the wage zone is the general one.

                """
            )
            .ReplaceLineEndings("\n");
}
