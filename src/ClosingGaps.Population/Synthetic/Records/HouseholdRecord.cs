namespace ClosingGaps.Population.Synthetic.Records;

/// <summary>What a household is in the sample for: the first of these that someone in it does as main job.</summary>
internal enum HouseholdKind : byte
{
    Other,
    Domestic,
    FieldPaid,
    FieldUnpaid,
}

/// <summary>
/// A household with the answers that the sample has, in the survey's codes (a blank is 0): of the real
/// survey while the model learns, made up afterwards.
/// </summary>
internal sealed class HouseholdRecord
{
    public required int State { get; init; }

    /// <summary>INEGI's <c>tam_loc</c>: 1 to 4, the last being rural.</summary>
    public required int LocalitySize { get; init; }

    /// <summary>Municipality within the state.</summary>
    public int Town { get; set; }

    /// <summary>Households that it stands for.</summary>
    public double Weight { get; set; }

    public int Stratum { get; set; }

    public int Psu { get; set; }

    public List<PersonRecord> Members { get; } = [];

    public bool IsRural => LocalitySize == 4;

    public HouseholdKind Kind
    {
        get
        {
            var kind = HouseholdKind.Other;
            foreach (var member in Members)
            {
                var own = member.Main?.Work switch
                {
                    Work.Domestic => HouseholdKind.Domestic,
                    Work.FieldPaid => HouseholdKind.FieldPaid,
                    Work.FieldUnpaid => HouseholdKind.FieldUnpaid,
                    _ => HouseholdKind.Other,
                };
                if (own != HouseholdKind.Other && (kind == HouseholdKind.Other || own < kind))
                    kind = own;
            }

            return kind;
        }
    }

    /// <summary>The whole record as text, in no order of persons, without design and pay: what tells one household from another.</summary>
    public string Signature() =>
        string.Join('|', Members.Select(m => m.Signature()).Order(StringComparer.Ordinal));
}
