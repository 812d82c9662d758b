using System.Globalization;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Country;

/// <summary>Whose answer a column holds: a person with her household, or a job.</summary>
internal readonly record struct Answerer(
    HouseholdRecord? Home,
    PersonRecord? Person,
    JobRecord? Job,
    bool IsSecondJob,
    PayBook Pay
);

/// <summary>The answers of made-up persons under the names that their columns have in the files of ENIGH 2010.</summary>
internal static class CountryColumns
{
    private const string Wages = "ingresos.ing_tri[clave=P001..P007]";

    /// <summary>What gives an answer, <see langword="null"/> for a blank; <see langword="null"/> itself when the sample has no such column.</summary>
    public static Func<Answerer, double?>? Find(Entity entity, string name) =>
        entity switch
        {
            Entity.Person => Person(name),
            Entity.Employment => Job(name),
            _ => null,
        };

    private static Func<Answerer, double?>? Person(string name) =>
        name switch
        {
            "poblacion.parentesco" => a => a.Person!.Kin,
            "poblacion.sexo" => a => a.Person!.IsWoman ? 2 : 1,
            "poblacion.edad" => a => a.Person!.Age,
            "poblacion.hablaind" => a => Code(a.Person!.Language),
            "poblacion.asis_esc" => a => Code(a.Person!.AtSchool),
            "poblacion.nivelaprob" => a => a.Person!.Schooling < 0 ? null : a.Person.Schooling / 10,
            "poblacion.gradoaprob" => a => a.Person!.Schooling < 0 ? null : a.Person.Schooling % 10,
            "poblacion.edocony" => a => Code(a.Person!.Marital),
            "poblacion.segpop" => a => Code(a.Person!.Cover.Popular),
            "poblacion.atemed" => a => Code(a.Person!.Cover.Care),
            "poblacion.segvol_1" => a => Code(a.Person!.Cover.Saving),
            // The survey records income by quarter.
            Wages => a => 3 * a.Pay[a.Person!],
            Survey.State => a => a.Home!.State,
            Survey.Municipality => a => 1000 * a.Home!.State + a.Home.Town,
            "concentrado.tam_loc" => a => a.Home!.LocalitySize,
            _ when Number(name, "poblacion.inst_") is { } k => a =>
                Mark(a.Person!.Cover.Institutions, k),
            _ when Number(name, "poblacion.inscr_") is { } k => a =>
                Mark(a.Person!.Cover.Reasons, k),
            _ => null,
        };

    private static Func<Answerer, double?>? Job(string name) =>
        name switch
        {
            "trabajos.numtrab" => a => a.IsSecondJob ? 2 : 1,
            "trabajos.subor" => a => Code(a.Job!.Boss),
            "trabajos.indep" => a => Code(a.Job!.OwnAccount),
            "trabajos.pago" => a => Code(a.Job!.Paid),
            "trabajos.contrato" => a => Code(a.Job!.Contract),
            "trabajos.tipocontr" => a => Code(a.Job!.ContractKind),
            "trabajos.htrab" => a => a.Job!.Hours,
            "trabajos.cuo" => a => a.Job!.Occupation,
            "trabajos.scian" => a => a.Job!.Industry,
            "trabajos.tam_emp" => a => a.Job!.Size,
            _ when Number(name, "trabajos.pres_") is { } k => a => Mark(a.Job!.Benefits, k),
            _ => null,
        };

    private static double? Code(int code) => code == 0 ? null : code;

    private static double? Mark(int bits, int k) => (bits & 1 << (k - 1)) != 0 ? k : null;

    private static int? Number(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(
            name.AsSpan(prefix.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var k
        )
            ? k
            : null;
}
