using System.Globalization;
using System.Text;
using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic;

/// <summary>Households as the files of ENIGH 2010, with its codes.</summary>
internal static class SyntheticCsv
{
    private const int Institutions = 5;
    private const int Reasons = 8;
    private const int Benefits = 20;

    public static string Households(IReadOnlyList<HouseholdRecord> households)
    {
        var csv = new StringBuilder("folioviv,foliohog,factor,tam_loc,ubica_geo,est_dis,upm\n");
        foreach (var (key, h) in Keyed(households))
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{key},{h.Weight:0},{h.LocalitySize},{h.State:00}{h.Town:000},{h.Stratum:0000},{h.Psu:00000}\n"
            );
        }

        return csv.ToString();
    }

    public static string Persons(IReadOnlyList<HouseholdRecord> households)
    {
        var csv = new StringBuilder(
            $"folioviv,foliohog,numren,parentesco,sexo,edad,hablaind,asis_esc,nivelaprob,gradoaprob,edocony,segpop,atemed,{Numbered("inst_", Institutions)},{Numbered("inscr_", Reasons)},segvol_1,hor_4,min_4,usotiempo4,hor_5,min_5,usotiempo5,hor_6,min_6,usotiempo6\n"
        );
        Each(
            households,
            (key, p) =>
            {
                var (level, grade) =
                    p.Schooling < 0
                        ? ("", "")
                        : (Digits(p.Schooling / 10), Digits(p.Schooling % 10));
                csv.Append(
                    CultureInfo.InvariantCulture,
                    $"{key},{p.Kin},{(p.IsWoman ? 2 : 1)},{p.Age},{Code(p.Language)},{Code(p.AtSchool)},{level},{grade},{Code(p.Marital)},{Code(p.Cover.Popular)},{Code(p.Cover.Care)},"
                );
                csv.Append(Marks(Institutions, p.Cover.Institutions, "0")).Append(',');
                csv.Append(Marks(Reasons, p.Cover.Reasons, "0")).Append(',');
                csv.Append(
                    CultureInfo.InvariantCulture,
                    $"{Code(p.Cover.Saving)},{Hours(p.Unpaid.Care)},{Hours(p.Unpaid.Repairs)},{Hours(p.Unpaid.Housework)}\n"
                );
            }
        );
        return csv.ToString();
    }

    public static string Jobs(IReadOnlyList<HouseholdRecord> households)
    {
        var csv = new StringBuilder(
            $"folioviv,foliohog,numren,numtrab,subor,indep,pago,contrato,tipocontr,{Numbered("pres_", Benefits)},htrab,cuo,scian,tam_emp\n"
        );
        Each(
            households,
            (key, p) =>
            {
                Append(key, 1, p.Main);
                Append(key, 2, p.Second);
            }
        );
        return csv.ToString();

        void Append(string key, int number, JobRecord? job)
        {
            if (job is null)
                return;
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{key},{number},{Code(job.Boss)},{Code(job.OwnAccount)},{Code(job.Paid)},{Code(job.Contract)},{Code(job.ContractKind)},"
            );
            csv.Append(Marks(Benefits, job.Benefits, "00"));
            csv.Append(
                CultureInfo.InvariantCulture,
                $",{job.Hours},{job.Occupation:0000},{job.Industry:0000},{job.Size:00}\n"
            );
        }
    }

    public static string Incomes(IReadOnlyList<HouseholdRecord> households, PayBook pay)
    {
        var csv = new StringBuilder("folioviv,foliohog,numren,clave,ing_tri\n");
        Each(
            households,
            (key, p) =>
            {
                // The survey records income by quarter; P001 is pay of the main job.
                if (pay[p] is { } pesos)
                    csv.Append(CultureInfo.InvariantCulture, $"{key},P001,{3 * pesos:0}\n");
            }
        );
        return csv.ToString();
    }

    private static void Each(
        IReadOnlyList<HouseholdRecord> households,
        Action<string, PersonRecord> append
    )
    {
        foreach (var (key, household) in Keyed(households))
        {
            for (var m = 0; m < household.Members.Count; m++)
            {
                append(
                    string.Create(CultureInfo.InvariantCulture, $"{key},{m + 1:00}"),
                    household.Members[m]
                );
            }
        }
    }

    // State and running number, six digits as in the survey; one household a dwelling.
    private static IEnumerable<(string Key, HouseholdRecord Household)> Keyed(
        IReadOnlyList<HouseholdRecord> households
    ) =>
        households.Select(
            (h, i) =>
                (string.Create(CultureInfo.InvariantCulture, $"{h.State:00}{i + 1:0000},0"), h)
        );

    private static string Numbered(string prefix, int count) =>
        string.Join(',', Enumerable.Range(1, count).Select(k => prefix + Digits(k)));

    /// <summary>Columns 1 to n, each with its own number where the bit is set and blank elsewhere.</summary>
    private static string Marks(int count, int bits, string format) =>
        string.Join(
            ',',
            Enumerable
                .Range(1, count)
                .Select(k =>
                    (bits & 1 << (k - 1)) != 0
                        ? k.ToString(format, CultureInfo.InvariantCulture)
                        : ""
                )
        );

    /// <summary>Whole hours, no minutes, and 9 where there were none.</summary>
    private static string Hours(int hours) =>
        hours switch
        {
            < 0 => ",,",
            0 => ",,9",
            _ => Digits(hours) + ",0,",
        };

    /// <summary>A code; blank for 0.</summary>
    private static string Code(int code) => code == 0 ? "" : Digits(code);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
