using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Questions;

/// <summary>A fact that would help: nobody has told it and some undetermined output still depends on it.</summary>
/// <param name="Input">What to ask; <see langword="null"/> for a day of a spell.</param>
/// <param name="Entity">About whom.</param>
/// <param name="Row">Row of the entity.</param>
/// <param name="Instance">Name of the row.</param>
/// <param name="Outputs">How many undetermined outputs reach it.</param>
/// <param name="Conditions">How many conditions, unknown themselves, must turn out a certain way before it matters: ask those of 0 first.</param>
public sealed record MissingInput(
    InputSymbol? Input,
    Entity Entity,
    int Row,
    string Instance,
    int Outputs,
    int Conditions
)
{
    /// <summary>The question, or the label where the law gives none.</summary>
    public Bilingual Question =>
        Input?.Question
        ?? Input?.Label
        ?? new Bilingual(
            "¿Qué día empezó y qué día terminó?",
            "On which day did it begin and end?"
        );
}
