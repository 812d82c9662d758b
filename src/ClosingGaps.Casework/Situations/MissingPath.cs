using ClosingGaps.Engine.Questions;

namespace ClosingGaps.Casework.Situations;

/// <summary>How a missing fact is named, as <c>--set</c> takes it: casa_1.días_trabajados.</summary>
public static class MissingPath
{
    public static string Of(MissingInput missing)
    {
        var name = missing.Input?.Name ?? $"{Keys.SpellFrom}, {Keys.SpellTo}";
        return missing.Instance.Length > 0 ? $"{missing.Instance}.{name}" : name;
    }
}
