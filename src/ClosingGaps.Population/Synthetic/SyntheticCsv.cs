using System.Globalization;
using System.Text;

namespace ClosingGaps.Population.Synthetic;

/// <summary>Households as the files of ENIGH 2010, with its codes.</summary>
internal static class SyntheticCsv
{
    private const int Schemes = 5;
    private const int Reasons = 8;
    private const int Benefits = 20;

    public static string Households(IReadOnlyList<SyntheticHousehold> households)
    {
        var csv = new StringBuilder("folioviv,foliohog,factor,ubica_geo,est_dis,upm\n");
        for (var i = 0; i < households.Count; i++)
        {
            var h = households[i];
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{Key(i, h)},{h.Weight},{h.State:00}{h.Municipality:000},{h.State:00}01,{h.Psu:00000}\n"
            );
        }

        return csv.ToString();
    }

    public static string Persons(IReadOnlyList<SyntheticHousehold> households)
    {
        var csv = new StringBuilder(
            $"folioviv,foliohog,numren,parentesco,sexo,edad,hablaind,segpop,atemed,{Numbered("inst_", Schemes)},{Numbered("inscr_", Reasons)},segvol_1\n"
        );
        Each(
            households,
            (key, p) =>
            {
                var covered = p.IsInsured || p.IsInsuredByKin;
                var language =
                    p.Age < 3 ? ""
                    : p.SpeaksIndigenousLanguage ? "1"
                    : "2";
                csv.Append(
                    CultureInfo.InvariantCulture,
                    $"{key},{p.Kin},{(p.IsWoman ? 2 : 1)},{p.Age},{language},2,{(covered ? 1 : 2)},"
                );
                csv.Append(Marks(Schemes, k => k == 1 && covered, "0")).Append(',');
                // 1 through work, 3 through a relative in the household.
                csv.Append(
                    Marks(Reasons, k => k == 1 ? p.IsInsured : k == 3 && p.IsInsuredByKin, "0")
                );
                csv.Append(",\n");
            }
        );
        return csv.ToString();
    }

    public static string Jobs(IReadOnlyList<SyntheticHousehold> households)
    {
        var csv = new StringBuilder(
            $"folioviv,foliohog,numren,numtrab,subor,indep,pago,contrato,{Numbered("pres_", Benefits)},htrab,cuo,scian\n"
        );
        Each(
            households,
            (key, p) =>
            {
                Append(key, 1, p.Main, p.IsInsured);
                Append(key, 2, p.Second, insured: false);
            }
        );
        return csv.ToString();

        void Append(string key, int number, SyntheticJob? job, bool insured)
        {
            if (job is null)
                return;
            var contract =
                !job.IsPaid ? ""
                : job.HasContract ? "1"
                : "2";
            // 1 sick leave, 2 year-end bonus, 3 holidays, 8 retirement saving, 20 none.
            var none = !insured && !job.HasBonus && !job.HasHolidays;
            var benefits = Marks(
                Benefits,
                k =>
                    k switch
                    {
                        1 or 8 => insured,
                        2 => job.HasBonus,
                        3 => job.HasHolidays,
                        20 => none,
                        _ => false,
                    },
                "00"
            );
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{key},{number},1,,{(job.IsPaid ? 1 : 2)},{contract},{benefits},{job.Hours},{job.Occupation},{job.Industry}\n"
            );
        }
    }

    public static string Incomes(IReadOnlyList<SyntheticHousehold> households)
    {
        var csv = new StringBuilder("folioviv,foliohog,numren,clave,ing_tri\n");
        Each(
            households,
            (key, p) =>
            {
                // The survey records income by quarter.
                if (p.Main is { MonthlyPesos: > 0 } job)
                    csv.Append(
                        CultureInfo.InvariantCulture,
                        $"{key},P001,{3 * job.MonthlyPesos}\n"
                    );
            }
        );
        return csv.ToString();
    }

    private static void Each(
        IReadOnlyList<SyntheticHousehold> households,
        Action<string, SyntheticPerson> append
    )
    {
        for (var i = 0; i < households.Count; i++)
        {
            var members = households[i].Members;
            for (var m = 0; m < members.Count; m++)
                append(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Key(i, households[i])},{m + 1:00}"
                    ),
                    members[m]
                );
        }
    }

    private static string Key(int index, SyntheticHousehold household) =>
        string.Create(CultureInfo.InvariantCulture, $"{household.State:00}{index + 1:0000},0");

    private static string Numbered(string stem, int count) =>
        string.Join(
            ',',
            Enumerable.Range(1, count).Select(k => FormattableString.Invariant($"{stem}{k}"))
        );

    /// <summary>The publisher marks option k by its own number, and what is not chosen by a blank.</summary>
    private static string Marks(int count, Func<int, bool> chosen, string form) =>
        string.Join(
            ',',
            Enumerable
                .Range(1, count)
                .Select(k => chosen(k) ? k.ToString(form, CultureInfo.InvariantCulture) : "")
        );
}
