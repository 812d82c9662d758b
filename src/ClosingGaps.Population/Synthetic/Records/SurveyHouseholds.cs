using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Synthetic.Records;

/// <summary>The households of ENIGH 2010 with the answers that the model learns from.</summary>
internal static class SurveyHouseholds
{
    private const string Wages = "ingresos.ing_tri[clave=P001..P007]";
    private const int Institutions = 5;
    private const int Reasons = 8;
    private const int Benefits = 20;
    private const int DidNot = 9;
    private static readonly int[] Activities = [4, 5, 6];

    public static IReadOnlyList<string> Columns { get; } =
    [
        "concentrado.tam_loc",
        "poblacion.parentesco",
        "poblacion.sexo",
        "poblacion.edad",
        "poblacion.hablaind",
        "poblacion.nivelaprob",
        "poblacion.gradoaprob",
        "poblacion.asis_esc",
        "poblacion.edocony",
        "poblacion.segpop",
        "poblacion.atemed",
        .. Numbered("poblacion.inst_", Institutions),
        .. Numbered("poblacion.inscr_", Reasons),
        "poblacion.segvol_1",
        .. Activities.SelectMany(k =>
            new[] { Name("poblacion.hor_", k), Name("poblacion.usotiempo", k) }
        ),
        "trabajos.numtrab",
        "trabajos.subor",
        "trabajos.indep",
        "trabajos.pago",
        "trabajos.cuo",
        "trabajos.scian",
        "trabajos.tam_emp",
        "trabajos.contrato",
        "trabajos.tipocontr",
        .. Numbered("trabajos.pres_", Benefits),
        "trabajos.htrab",
        Wages,
    ];

    /// <summary>All households in the order of the files, and the pay of their main jobs.</summary>
    public static (List<HouseholdRecord> Households, PayBook Pay) Of(Survey survey)
    {
        var (homes, persons, jobs) = (survey.Households, survey.Persons, survey.Jobs);
        var pay = new PayBook();
        var records = new List<HouseholdRecord>(homes.RowCount);
        for (var h = 0; h < homes.RowCount; h++)
        {
            var household = new HouseholdRecord
            {
                State = Code(homes, Survey.State, h),
                LocalitySize = Code(homes, "concentrado.tam_loc", h),
                Town = Code(homes, Survey.Municipality, h) % 1000,
                Weight = homes.Column(Survey.Weight)[h],
                Stratum = Code(homes, Survey.Stratum, h),
                Psu = Code(homes, Survey.Psu, h),
            };
            for (var p = homes.ChildOffsets[h]; p < homes.ChildOffsets[h + 1]; p++)
            {
                var person = Person(persons, p);
                for (var j = persons.ChildOffsets[p]; j < persons.ChildOffsets[p + 1]; j++)
                {
                    if (Code(jobs, "trabajos.numtrab", j) == 1)
                        person.Main = Job(jobs, j);
                    else
                        person.Second = Job(jobs, j);
                }

                var wages = persons.Column(Wages)[p];
                // The survey records income by quarter.
                pay[person] = double.IsNaN(wages) ? null : wages / 3;
                household.Members.Add(person);
            }

            records.Add(household);
        }

        return (records, pay);
    }

    private static PersonRecord Person(SurveyTable persons, int p)
    {
        int Of(string column) => Code(persons, "poblacion." + column, p);
        var isAsked = !double.IsNaN(persons.Column("poblacion.nivelaprob")[p]);
        return new PersonRecord
        {
            Kin = Of("parentesco"),
            IsWoman = Of("sexo") == 2,
            Age = Of("edad"),
            Language = Of("hablaind"),
            Schooling = isAsked ? 10 * Of("nivelaprob") + Of("gradoaprob") : -1,
            AtSchool = Of("asis_esc"),
            Marital = Of("edocony"),
            Cover = new CoverRecord(
                Of("segpop"),
                Of("atemed"),
                Mask(persons, "poblacion.inst_", Institutions, p),
                Mask(persons, "poblacion.inscr_", Reasons, p),
                Of("segvol_1")
            ),
            Unpaid = new UnpaidHours(
                Hours(persons, 4, p),
                Hours(persons, 5, p),
                Hours(persons, 6, p)
            ),
        };
    }

    private static int Hours(SurveyTable persons, int activity, int p)
    {
        var hours = persons.Column(Name("poblacion.hor_", activity))[p];
        return !double.IsNaN(hours) ? (int)hours
            : persons.Column(Name("poblacion.usotiempo", activity))[p] == DidNot ? 0
            : -1;
    }

    private static JobRecord Job(SurveyTable jobs, int j)
    {
        int Of(string column) => Code(jobs, "trabajos." + column, j);
        return new JobRecord
        {
            Boss = Of("subor"),
            OwnAccount = Of("indep"),
            Paid = Of("pago"),
            Occupation = Of("cuo"),
            Industry = Of("scian"),
            Size = Of("tam_emp"),
            Contract = Of("contrato"),
            ContractKind = Of("tipocontr"),
            Benefits = Mask(jobs, "trabajos.pres_", Benefits, j),
            Hours = Of("htrab"),
        };
    }

    /// <summary>A code; 0 for a blank.</summary>
    private static int Code(SurveyTable table, string column, int row)
    {
        var value = table.Column(column)[row];
        return double.IsNaN(value) ? 0 : (int)value;
    }

    private static int Mask(SurveyTable table, string column, int count, int row)
    {
        var mask = 0;
        for (var k = 1; k <= count; k++)
        {
            if (Code(table, Name(column, k), row) != 0)
                mask |= 1 << (k - 1);
        }

        return mask;
    }

    private static IEnumerable<string> Numbered(string prefix, int count) =>
        Enumerable.Range(1, count).Select(k => Name(prefix, k));

    private static string Name(string prefix, int k) => FormattableString.Invariant($"{prefix}{k}");
}
