using System.Globalization;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Imputation;

/// <summary>
/// The rules of a mapping by which donors and recipients are matched. What they say is law-language text in <c>mappings/</c>; here are
/// only their names.
/// </summary>
public static class DonorRules
{
    /// <summary>Rule (sí_no por persona): who may give and who needs.</summary>
    public const string TakesPart = "recibe_de_donantes";

    private const string Cell = "celda_de_donantes_";

    /// <summary>Whether a mapping asks for something that its survey lacks.</summary>
    public static bool AreIn(Snapshot mapping) => Facts(mapping).Count > 0;

    /// <summary>Whether only donors can fill an input.</summary>
    public static bool IsImputed(InputSymbol input) =>
        input.Column?.StartsWith(Survey.ImputedTable + ".", StringComparison.Ordinal) == true;

    /// <summary>Rules (cuenta por persona) that give the code of each cell, from the narrowest to the widest.</summary>
    internal static IReadOnlyList<RuleSymbol> Cells(Snapshot mapping)
    {
        var cells = new List<RuleSymbol>();
        while (
            mapping.Find(Cell + (cells.Count + 1).ToString(CultureInfo.InvariantCulture))
                is RuleSymbol rule
        )
            cells.Add(rule);
        return cells;
    }

    /// <summary>The inputs of a mapping that only donors can fill.</summary>
    internal static IReadOnlyList<InputSymbol> Facts(Snapshot mapping) =>
        [.. mapping.All<InputSymbol>().Where(IsImputed).OrderBy(i => i.Id, StringComparer.Ordinal)];

    /// <summary>The rule of the donors' mapping that gives an input.</summary>
    internal static string Given(InputSymbol fact) =>
        fact.Column![(Survey.ImputedTable.Length + 1)..];
}
