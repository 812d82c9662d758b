using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Workers;

/// <summary>Which houses are enough, in a sentence that blames nobody: it is each employer's duty to register her.</summary>
public static class EnoughWords
{
    /// <param name="houses">How many she works in.</param>
    /// <param name="enough">With at least one set.</param>
    public static Bilingual Sentence(int houses, EnoughHouses enough)
    {
        var size = enough.Sets[0].Houses.Count;
        return houses == 1
                ? new(
                    "Con lo de esta casa, el mes queda cubierto entero.",
                    "What this house hands in covers the whole month."
                )
            : size == houses
                ? new(
                    "Hacen falta todas: si una no paga, quedan cubiertos solo los días que reporten las demás.",
                    "All are needed: if one does not pay, only the days reported by the others are covered."
                )
            : size == 1
                ? new(
                    "Basta con que pague una de estas, aunque las demás no paguen:",
                    "It is enough that one of these pays, even if the others do not:"
                )
            : new(
                $"Basta con que paguen {size}, aunque las demás no paguen:",
                $"It is enough that {size} pay, even if the others do not:"
            );
    }
}
