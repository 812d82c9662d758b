using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Ledger;

/// <summary>What the parts of a ledger are called.</summary>
public static class LedgerNames
{
    /// <summary>A part that is no clause, and the gap itself.</summary>
    public static Bilingual Of(LedgerPart part) =>
        part switch
        {
            LedgerPart.Compliance => new(
                "Incumplimiento: nadie la registró",
                "Non-compliance: nobody registered her"
            ),
            LedgerPart.Remainder => new(
                "Lo que ninguna de estas cláusulas cierra",
                "What none of these clauses closes"
            ),
            _ => new("la brecha", "the gap"),
        };
}
