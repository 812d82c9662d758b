using System.Collections.Immutable;
using System.Globalization;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Population.Synthetic.Enoe;

/// <summary>A quarter of ENOE as INEGI ships it: how its files are called, and which columns its era has.</summary>
/// <param name="Year">2012 and on.</param>
/// <param name="Number">1 to 4.</param>
public sealed record EnoeQuarter(int Year, int Number)
{
    /// <summary>The one whose totals the weights of the sample reach.</summary>
    public static EnoeQuarter Usual { get; } = new(2023, 4);

    private static readonly EnoeQuarter FirstOfPandemic = new(2020, 3);
    private static readonly EnoeQuarter FirstOf2023 = new(2023, 1);

    private int Order => Year * 4 + Number;

    /// <summary>As INEGI names it in its period column: 423 is 2023-Q4.</summary>
    internal int Period => Number * 100 + Year % 100;

    /// <summary>Months of interview.</summary>
    internal (int First, int Last) Months => (Number * 3 - 2, Number * 3);

    /// <summary>ENOE2023T4.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"ENOE{Year}T{Number}");

    /// <summary>2023-T4.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Year}-T{Number}");

    /// <summary>A quarter by its name; <see langword="null"/> when it is none.</summary>
    /// <param name="name">ENOE2019T4.</param>
    public static EnoeQuarter? Parse(string name) =>
        name.Length == 10
        && name.StartsWith("ENOE", StringComparison.OrdinalIgnoreCase)
        && name[8] is 'T' or 't' or 'Q' or 'q'
        && int.TryParse(name.AsSpan(4, 4), CultureInfo.InvariantCulture, out var year)
        && year is >= 2005 and < 2100
        && name[9] is >= '1' and <= '4'
            ? new EnoeQuarter(year, name[9] - '0')
            : null;

    /// <summary>Why the quarter cannot be made; <see langword="null"/> when it can.</summary>
    public Bilingual? NotMade =>
        this == new EnoeQuarter(2020, 2)
            ? new(
                "en 2020-T2 no hubo ENOE, sino una encuesta por teléfono (ETOE) cuyas tablas de personas no se vieron",
                "there was no ENOE in 2020-Q2 but a survey by telephone (ETOE), whose tables of persons were not seen"
            )
        : Order < new EnoeQuarter(2012, 3).Order
            ? new(
                "hasta 2012-T2 la ocupación va en otra lista (CMO), que la muestra no tiene",
                "until 2012-Q2 occupations are in another list (CMO), which the sample does not hold"
            )
        : Number == 1
            ? new(
                "los primeros trimestres llevan el cuestionario ampliado, cuyas columnas no se vieron",
                "first quarters have the long questionnaire, whose columns were not seen"
            )
        : null;

    /// <summary>The file of a table, as each era calls it.</summary>
    internal string FileOf(string table)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"T{Number}{Year % 100:00}.csv");
        return IsBeforePandemic ? (table + end).ToLowerInvariant()
            : Order < FirstOf2023.Order ? $"ENOEN_{table}{end}"
            : $"ENOE_{table}{end}";
    }

    /// <summary>
    /// Its columns. Those from 2023 on are of the dictionaries; those of the eras before follow from them by what is known of each: one
    /// weight, stratum and size of place until 2020-Q1 and no kind or month of interview; SDEM comes out at the 104 columns that it has.
    /// The key of 2020-Q3 to 2021-Q2 holds <c>ca</c>; where in the record it stands was not seen.
    /// </summary>
    internal ImmutableArray<string> ColumnsOf(string table)
    {
        var columns = EnoeColumns.All[table];
        if (Order >= new EnoeQuarter(2021, 3).Order)
            return columns;
        return IsBeforePandemic ? [.. columns.Select(Older).OfType<string>()] : [.. columns, "ca"];
    }

    /// <summary>Whether question 9 had eight activities: from 2013 on (by a public program that reads the files; its document was not seen).</summary>
    internal bool HasEightActivities => Year >= 2013;

    private bool IsBeforePandemic => Order < FirstOfPandemic.Order;

    private string? Older(string column) =>
        column switch
        {
            "fac_tri" => "fac",
            "est_d_tri" => "est_d",
            "t_loc_tri" => "t_loc",
            "cs_p21_des" => "cs_p20_des",
            "cs_p23_des" => "cs_p22_des",
            "fac_men" or "est_d_men" or "t_loc_men" or "tipo" or "mes_cal" or "tipolev" => null,
            // Asked from 2020-Q3 on.
            "cs_p20a_1" or "cs_p20a_c" or "cs_p20b_1" or "cs_p20b_c" or "cs_p20c_1" => null,
            "p9_7" or "p9_h7" or "p9_m7" or "p9_8" or "p9_h8" or "p9_m8" when !HasEightActivities =>
                null,
            _ => column,
        };
}
