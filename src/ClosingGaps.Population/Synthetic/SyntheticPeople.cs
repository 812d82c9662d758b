namespace ClosingGaps.Population.Synthetic;

/// <summary>Why a household is in the sample.</summary>
internal enum HouseholdKind
{
    DomesticWorker,
    Labourer,
    UnpaidFieldWorker,
    Other,
}

internal sealed class SyntheticHousehold
{
    public required HouseholdKind Kind { get; init; }

    public required int State { get; init; }

    public int Municipality { get; set; }

    public int Weight { get; set; }

    public int Psu { get; set; }

    public List<SyntheticPerson> Members { get; } = [];
}

internal sealed class SyntheticPerson
{
    public required SyntheticHousehold Household { get; init; }

    /// <summary>Codes of ENIGH: 101 head, 201 spouse, 301 child.</summary>
    public required int Kin { get; set; }

    public required bool IsWoman { get; init; }

    public int Age { get; set; }

    public bool SpeaksIndigenousLanguage { get; set; }

    /// <summary>Affiliated through her own work.</summary>
    public bool IsInsured { get; set; }

    /// <summary>Affiliated through someone of the household.</summary>
    public bool IsInsuredByKin { get; set; }

    public SyntheticJob? Main { get; set; }

    public SyntheticJob? Second { get; set; }
}

internal sealed record SyntheticJob(int Industry, int Occupation, bool IsPaid)
{
    public int Hours { get; set; }

    public int MonthlyPesos { get; set; }

    public bool HasContract { get; set; }

    public bool HasBonus { get; set; }

    public bool HasHolidays { get; set; }
}
