namespace ClosingGaps.Population.Synthetic.Records;

/// <summary>Kinds of work that the model tells apart.</summary>
internal enum Work : byte
{
    None,

    /// <summary>Industry 8140.</summary>
    Domestic,

    /// <summary>Occupations 9111 to 9113 with a boss and pay.</summary>
    FieldPaid,

    /// <summary>The same occupations with a boss and no pay.</summary>
    FieldUnpaid,
    FarmOwn,
    FarmPaid,
    FarmUnpaid,
    OwnAccount,
    Employee,
    OtherUnpaid,
}

/// <summary>A job's answers, in the survey's codes; a blank is 0.</summary>
internal sealed record JobRecord
{
    public required int Boss { get; init; }

    public required int OwnAccount { get; init; }

    public required int Paid { get; init; }

    public required int Occupation { get; init; }

    public required int Industry { get; init; }

    public int Size { get; init; }

    public int Contract { get; init; }

    public int ContractKind { get; init; }

    /// <summary>Bit k − 1 for <c>pres_k</c>.</summary>
    public int Benefits { get; init; }

    public int Hours { get; init; }

    public Work Work =>
        Industry == 8140 ? Work.Domestic
        : Occupation is >= 9111 and <= 9113
            ? Boss != 1 ? Work.FarmOwn
                : Paid == 1 ? Work.FieldPaid
                : Work.FieldUnpaid
        : Industry / 100 == 11
            ? Boss != 1 ? Work.FarmOwn
                : Paid == 1 ? Work.FarmPaid
                : Work.FarmUnpaid
        : Boss != 1 ? Work.OwnAccount
        : Paid == 1 ? Work.Employee
        : Work.OtherUnpaid;
}

/// <summary>Pay of a main job, a month, in pesos of the survey's year; kept apart from the record, which it would make unique.</summary>
internal sealed class PayBook
{
    private readonly Dictionary<PersonRecord, double> monthly = new(
        ReferenceEqualityComparer.Instance
    );

    /// <summary>Null when no pay is recorded, which is not the same as none.</summary>
    public double? this[PersonRecord person]
    {
        get => monthly.TryGetValue(person, out var pesos) ? pesos : null;
        set
        {
            if (value is { } pesos)
                monthly[person] = pesos;
            else
                monthly.Remove(person);
        }
    }
}
