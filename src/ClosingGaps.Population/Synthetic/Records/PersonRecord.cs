using System.Globalization;

namespace ClosingGaps.Population.Synthetic.Records;

/// <summary>Place in the household.</summary>
internal enum Role : byte
{
    Head,
    Spouse,
    Child,

    /// <summary>Any other relative, and those who are no members: live-in workers (4xx), lodgers (7xx).</summary>
    Other,
}

/// <summary>A person's answers, in the survey's codes; a blank is 0.</summary>
internal sealed class PersonRecord
{
    public required int Kin { get; init; }

    public required bool IsWoman { get; init; }

    public required int Age { get; init; }

    /// <summary><c>hablaind</c>: 1 yes, 2 no.</summary>
    public int Language { get; set; }

    /// <summary><c>nivelaprob</c> × 10 + <c>gradoaprob</c>; −1 when not asked (under 3).</summary>
    public int Schooling { get; set; } = -1;

    /// <summary><c>asis_esc</c>: 1 yes, 2 no.</summary>
    public int AtSchool { get; set; }

    /// <summary><c>edocony</c>.</summary>
    public int Marital { get; set; }

    public CoverRecord Cover { get; set; }

    /// <summary>Not part of her <see cref="Signature"/>: hours tell nobody apart whom the rest does not.</summary>
    public UnpaidHours Unpaid { get; set; } = UnpaidHours.NotAsked;

    public JobRecord? Main { get; set; }

    public JobRecord? Second { get; set; }

    public Role Role =>
        Kin switch
        {
            >= 100 and < 200 => Role.Head,
            >= 200 and < 300 => Role.Spouse,
            >= 300 and < 400 => Role.Child,
            _ => Role.Other,
        };

    /// <summary>A live-in domestic worker or a lodger is in the dwelling and no member of the household.</summary>
    public bool IsMember => Kin is < 400 or (>= 500 and < 700);

    /// <summary>0 none or primary not finished, 1 primary, 2 lower secondary, 3 more.</summary>
    public int SchoolingBand =>
        Schooling switch
        {
            < 26 => 0,
            < 33 => 1,
            < 40 => 2,
            _ => 3,
        };

    public string Signature() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Kin},{IsWoman},{Age},{Language},{Schooling},{AtSchool},{Marital},{Cover},{Main},{Second}"
        );
}

/// <summary>
/// Medical cover: <c>segpop</c>, <c>atemed</c>, and as bits <c>inst_1</c>…<c>inst_5</c>,
/// <c>inscr_1</c>…<c>inscr_8</c> and <c>segvol_1</c> (bit k − 1 for the column k).
/// </summary>
internal readonly record struct CoverRecord(
    int Popular,
    int Care,
    int Institutions,
    int Reasons,
    int Saving
)
{
    /// <summary>Care of a social-security institution as a benefit of her own job.</summary>
    public bool IsByWork => Care == 1 && (Institutions & 0b1111) != 0 && (Reasons & 1) != 0;

    /// <summary>The same through a relative, in the household or not, or one who died.</summary>
    public bool IsByKin => Care == 1 && (Institutions & 0b1111) != 0 && (Reasons & 0b100_1100) != 0;

    public int Packed => (((Popular * 4 + Care) * 32 + Institutions) * 256 + Reasons) * 2 + Saving;

    public static CoverRecord Unpack(int packed) =>
        new(packed >> 16, packed >> 14 & 3, packed >> 9 & 31, packed >> 1 & 255, packed & 1);
}

/// <summary>
/// Whole hours of last week in unpaid work at home (<c>hor_4</c>, <c>hor_5</c>, <c>hor_6</c>); −1: not asked, or not remembered.
/// </summary>
internal readonly record struct UnpaidHours(int Care, int Repairs, int Housework)
{
    public static UnpaidHours NotAsked { get; } = new(-1, -1, -1);

    /// <summary>Of all three; <see langword="null"/> where one is not known.</summary>
    public int? Total =>
        Care < 0 || Repairs < 0 || Housework < 0 ? null : Care + Repairs + Housework;
}
