using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>Words that every lesson uses.</summary>
public static class LearningWords
{
    public static Bilingual DoNotKnow { get; } = new("No sé", "I do not know");
}
