using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Synthetic.Enoe;

/// <summary>
/// A person of the synthetic sample as ENOE records one. Only what the sample tells, or what a code follows from, is set: a classification
/// that it does not tell is "not specified", never guessed.
/// </summary>
internal sealed class EnoePerson
{
    public static readonly string[] Columns =
    [
        "concentrado.tam_loc",
        "poblacion.parentesco",
        "poblacion.sexo",
        "poblacion.edad",
        "poblacion.nivelaprob",
        "poblacion.gradoaprob",
        "poblacion.edocony",
        "poblacion.atemed",
        "poblacion.inst_1",
        "poblacion.inst_2",
        "poblacion.inst_3",
        "poblacion.inst_4",
        "poblacion.inscr_1",
        "poblacion.hor_4",
        "poblacion.hor_5",
        "poblacion.hor_6",
        "poblacion.usotiempo4",
        "poblacion.usotiempo5",
        "poblacion.usotiempo6",
        "trabajos.subor",
        "trabajos.pago",
        "trabajos.contrato",
        "trabajos.tipocontr",
        "trabajos.pres_2",
        "trabajos.pres_3",
        "trabajos.pres_4",
        "trabajos.pres_20",
        "trabajos.htrab",
        "trabajos.cuo",
        "trabajos.scian",
        "trabajos.tam_emp",
        "ingresos.ing_tri[clave=P001..P007]",
    ];

    /// <summary>Of day labourers, those who work only part of the year: an assumption, so that the season shows.</summary>
    private const double Seasonal = 0.4;

    // What the sample does not hold of the time at home, as in INEGI's ETOE of April 2020, aged 15 and over (computed from its COE2; schools
    // were shut): the share that shopped or ran errands (2.6 hours on average), and that took somebody somewhere (3.3 hours).
    private const double Shops = 0.58;
    private const double Takes = 0.024;

    private const int DidNot = 9;
    private const int NotKnown = 98;
    private const int MostHours = 97;
    private const int Domestic = 8140;

    private readonly Survey survey;
    private readonly int person;
    private readonly int main;
    private readonly int second;
    private readonly int days;
    private readonly int firstMonth;
    private readonly int months;
    private readonly int shopping;
    private readonly int taking;

    /// <param name="random">Draws what the sample does not hold of her work.</param>
    /// <param name="time">Draws what it does not hold of her time at home.</param>
    public EnoePerson(Survey survey, int person, SeededRandom random, SeededRandom time)
    {
        this.survey = survey;
        this.person = person;
        var jobs = survey.Persons.ChildOffsets;
        main = jobs[person] < jobs[person + 1] ? jobs[person] : -1;
        second = jobs[person] + 1 < jobs[person + 1] ? jobs[person] + 1 : -1;
        // Drawn for everyone, so that one person's work does not move another's draws.
        var (day, season, start) = (random.Unit(), random.Unit(), random.Between(1, 12));
        var length = random.Between(4, 8);
        var likely = (int)Math.Ceiling(Hours / 8);
        days = Hours > 0 ? Math.Clamp(likely + (day < 0.25 ? 1 : 0), 1, 7) : 9;
        (firstMonth, months) = IsDayLabourer && season < Seasonal ? (start, length) : (1, 12);
        var (shops, hours) = (time.Unit(), time.Between(1, 4));
        var (takes, trips) = (time.Unit(), time.Between(1, 5));
        (shopping, taking) = (shops < Shops ? hours : 0, takes < Takes ? trips : 0);
    }

    public int Age => (int)Of("poblacion.edad");

    private bool Works => main >= 0 && Age >= 12;

    private bool HasBoss => Job("subor") == 1;

    private bool IsPaid => HasBoss && Job("pago") == 1;

    private double Hours => double.IsNaN(Job("htrab")) ? 0 : Job("htrab");

    private int Occupation => Today((int)Job("cuo"));

    private int Industry => Today((int)Job("scian"));

    private bool IsDayLabourer => Works && IsPaid && Occupation is >= 9111 and <= 9113;

    /// <summary>Care through work: code of p6d; 6 for none.</summary>
    private int Care =>
        Of("poblacion.atemed") != 1 || !Has("poblacion.inscr_1") ? 6
        : Has("poblacion.inst_1") ? 1
        : Has("poblacion.inst_2") ? 3
        : Has("poblacion.inst_3") ? 4
        : Has("poblacion.inst_4") ? 2
        : 5;

    private bool HasBenefits => IsMarked("pres_2") || IsMarked("pres_3") || IsMarked("pres_4");

    public void Fill(EnoeRow row, string table, EnoeQuarter quarter, string madeUp)
    {
        switch (table)
        {
            case EnoeColumns.Persons:
                Describe(row, quarter.Year, madeUp);
                if (Works)
                    Classify(row);
                else
                    row.Set("clase1", Age >= 12 ? 2 : 0).Set("clase2", Age >= 12 ? 4 : 0);
                row.Precoded("clase1", "sec_ins");
                break;
            case EnoeColumns.Work:
                row.Set("eda", Math.Min(Age, 97), 2).Set("p1", Works ? 1 : 2);
                if (Works)
                    Work(row);
                break;
            default:
                row.Set("eda", Math.Min(Age, 97), 2);
                if (Works)
                    MoreWork(row);
                AtHome(row, quarter);
                break;
        }
    }

    /// <summary>Question 9. Before 2013 it had six options, without shopping nor taking somebody.</summary>
    private void AtHome(EnoeRow row, EnoeQuarter quarter)
    {
        var asksOfTrips = quarter.HasEightActivities;
        Activity(2, Unpaid(4));
        Activity(asksOfTrips ? 6 : 4, Unpaid(5));
        Activity(asksOfTrips ? 7 : 5, Unpaid(6));
        if (asksOfTrips)
        {
            Activity(3, shopping);
            Activity(4, taking);
        }

        void Activity(int option, int? hours)
        {
            if (hours == 0)
                return;
            row.Set($"p9_{option}", option).Set($"p9_h{option}", hours ?? NotKnown, 2);
            if (hours is not null)
                row.Set($"p9_m{option}", 0, 2);
        }
    }

    /// <summary>Hours of one of the sample's activities; <see langword="null"/>: not remembered.</summary>
    private int? Unpaid(int activity) =>
        Has($"poblacion.hor_{activity}") ? Math.Min((int)Of($"poblacion.hor_{activity}"), MostHours)
        : Of($"poblacion.usotiempo{activity}") == DidNot ? 0
        : null;

    private void Describe(EnoeRow row, int year, string madeUp)
    {
        row.Set("c_res", 1)
            .Set("par_c", Kin((int)Of("poblacion.parentesco")))
            .Set("sex", (int)Of("poblacion.sexo"))
            .Set("eda", Math.Min(Age, 97), 2)
            .Set("nac_dia", 99)
            .Set("nac_mes", 99)
            .Set("nac_anio", year - Age)
            .Set("zona", 2)
            // Open text: what it says is seen by whoever looks at the file alone.
            .Set("cs_p23_des", madeUp)
            .Set("cs_p22_des", madeUp);
        if (!double.IsNaN(Of("poblacion.nivelaprob")))
        {
            row.Set("cs_p13_1", (int)Of("poblacion.nivelaprob"), 2)
                .Set("cs_p13_2", (int)Of("poblacion.gradoaprob"));
        }

        if (Marital((int)Of("poblacion.edocony")) is { } marital)
            row.Set("e_con", marital);
    }

    private void Classify(EnoeRow row)
    {
        var care = Care;
        var hasCare = care < 6;
        var income = Income;
        row.Set("clase1", 1)
            .Set("clase2", 1)
            .Set("clase3", IsPaid || !HasBoss ? 1 : 2)
            .Set(
                "pos_ocu",
                IsPaid ? 1
                    : HasBoss ? 4
                    : 3
            )
            .Set("seg_soc", hasCare ? 1 : 2)
            .Set(
                "imssissste",
                care switch
                {
                    1 => 1,
                    3 => 2,
                    6 => 4,
                    _ => 3,
                }
            )
            .Set("rama_est1", Industry / 100 == 11 ? 1 : 4)
            .Set(
                "rama_est2",
                Industry / 100 == 11 ? 1
                    : Industry == Domestic ? 10
                    : 0
            )
            .Set("c_ocu11c", Occupation / 100 is >= 61 and <= 69 or 91 ? 10 : 11)
            .Set("ing7c", IsPaid || !HasBoss ? 7 : 6)
            .Set("dur9c", Duration(Hours))
            .Set("medica5c", hasCare ? (HasBenefits ? 3 : 2) : (HasBenefits ? 4 : 1))
            .Set("hrsocup", (int)Hours)
            .Set("ingocup", income)
            .Set("t_tra", second >= 0 ? 2 : 1)
            .Set("emp_ppal", hasCare ? 2 : 1);
        if (income > 0 && Hours > 0)
        {
            row.Set(
                "ing_x_hrs",
                (income / (Hours * 4.3)).ToString(
                    "0.00000",
                    System.Globalization.CultureInfo.InvariantCulture
                )
            );
        }

        if (Industry == Domestic)
            row.Set("tue1", 3).Set("tue2", 6).Set("mh_fil2", 2).Set("sec_ins", 9);
        else
            row.Set("tue1", 4).Set("sec_ins", 11);
        if (IsPaid)
        {
            row.Set("remune2c", 1).Set("pre_asa", HasBenefits ? 1 : 2).Set("tip_con", Contract);
        }
    }

    private int Contract =>
        Job("contrato") switch
        {
            1 => Job("tipocontr") switch
            {
                1 => 2,
                2 => 3,
                _ => 4,
            },
            2 => 5,
            _ => 6,
        };

    private void Work(EnoeRow row)
    {
        row.Set("p3", Occupation, 4)
            .Set("p3a", HasBoss ? 1 : 2)
            .Set("p4", Industry == Domestic ? 3 : 2)
            .Set("p4a", Industry, 4)
            .Set("p5b_thrs", Hours > 0 ? (int)Hours : 999, 3)
            .Set("p5b_tdia", days);
        if (HasBoss)
            row.Set(
                "p3h",
                Job("pago") switch
                {
                    1 => 1,
                    3 => 2,
                    _ => 3,
                }
            );
        else
            row.Set("p3b", 1);
        if (!double.IsNaN(Job("tam_emp")))
            row.Set("p3l", Job("tam_emp") <= 11 ? (int)Job("tam_emp") : 99, 2);
        if (IsPaid)
        {
            row.Set("p3i", Job("contrato") is 1 or 2 ? (int)Job("contrato") : 9);
            if (Job("contrato") == 1)
                row.Set("p3j1", Job("tipocontr") is 1 or 2 ? (int)Job("tipocontr") : 9);
            for (var benefit = 1; benefit <= 3; benefit++)
            {
                if (IsMarked($"pres_{benefit + 1}"))
                    row.Set($"p3k{benefit}", benefit);
            }

            if (!HasBenefits)
                row.Set(IsMarked("pres_20") ? "p3k5" : "p3k4", IsMarked("pres_20") ? 5 : 4);
        }

        if (months == 12)
        {
            row.Set("p5f14", 14);
            return;
        }

        for (var m = 0; m < months; m++)
        {
            var month = (firstMonth - 1 + m) % 12 + 1;
            row.Set($"p5f{month}", month, 2);
        }
    }

    private void MoreWork(EnoeRow row)
    {
        row.Set(
                IsPaid ? "p6a1"
                    : HasBoss ? "p6a3"
                    : "p6a2",
                IsPaid ? 1
                    : HasBoss ? 3
                    : 2
            )
            .Set("p6d", Care)
            .Set("p7", second >= 0 ? 5 : 7);
        if (Income > 0)
            row.Set("p6b1", 1).Set("p6b2", Income, 6);
        else if (IsPaid || !HasBoss)
            row.Set("p6b1", 7).Set("p6c", 9);
        if (second >= 0)
        {
            row.Set("p7a", Today((int)survey.Jobs.Column("trabajos.cuo")[second]), 4)
                .Set("p7c", Today((int)survey.Jobs.Column("trabajos.scian")[second]), 4);
        }
    }

    private int Income
    {
        get
        {
            var quarter = Of("ingresos.ing_tri[clave=P001..P007]");
            return double.IsNaN(quarter) ? 0 : (int)Math.Round(quarter / 3);
        }
    }

    /// <summary>An occupation or industry of the lists of 2010 that the lists of today do not have is one not specified.</summary>
    private static int Today(int code) => code is 2413 or 2210 or 2221 or 5620 ? 9999 : code;

    private static int Duration(double hours) =>
        hours switch
        {
            0 => 9,
            < 15 => 2,
            < 25 => 3,
            < 35 => 4,
            < 40 => 5,
            <= 48 => 6,
            <= 56 => 7,
            _ => 8,
        };

    /// <summary>ENOE's code for a relation of ENIGH: by its first digit where the two lists differ.</summary>
    private static int Kin(int relation) =>
        relation switch
        {
            101 => 101,
            201 => 201,
            202 or 203 or 204 or 205 => 202,
            >= 300 and < 400 => 301,
            401 => 601,
            >= 402 and < 420 => 601,
            >= 420 and < 500 => 613,
            601 or 602 => 401,
            603 or 604 or 605 => 403,
            606 or 607 or 608 => 406,
            609 => 408,
            610 or 611 => 411,
            612 => 412,
            613 => 413,
            614 => 415,
            615 => 416,
            617 => 418,
            618 => 419,
            >= 600 and < 700 => 424,
            >= 700 and < 800 => 701,
            >= 500 and < 600 => 501,
            _ => 999,
        };

    private static int? Marital(int code) =>
        code switch
        {
            1 => 1,
            2 => 5,
            3 => 2,
            4 => 3,
            5 => 4,
            6 => 6,
            _ => null,
        };

    private bool IsMarked(string benefit) => !double.IsNaN(Job(benefit));

    private bool Has(string column) => !double.IsNaN(Of(column));

    private double Of(string column) => survey.Persons.Column(column)[person];

    private double Job(string column) =>
        main < 0 ? double.NaN : survey.Jobs.Column("trabajos." + column)[main];
}
