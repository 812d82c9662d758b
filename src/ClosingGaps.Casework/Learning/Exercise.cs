using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>The learner says what she expects, sees what comes out, changes one fact and sees it again.</summary>
/// <param name="Choices">What she chooses from; none when she writes an amount.</param>
/// <param name="Margin">How far a written amount may lie from the right one, as a share of it.</param>
/// <param name="Why">The reason in plain words.</param>
public sealed record Exercise(
    Matter Matter,
    Bilingual Question,
    IReadOnlyList<Choice> Choices,
    double Margin,
    Bilingual Why
)
{
    /// <summary>Whether an answer is right; what is not an answer ("no sé") is not.</summary>
    /// <param name="answer">Number of a choice, or an amount as a person writes it.</param>
    public bool IsRight(string answer)
    {
        if (Choices.Count > 0)
        {
            return ChoiceOf(answer) is { } choice && Matter.Found.Is(choice.State, choice.Value);
        }

        return Amount(answer) is { } amount
            && Matter.Found.State == FactState.Known
            && Math.Abs(amount - Matter.Found.Value)
                <= (Margin * Math.Abs(Matter.Found.Value)) + 0.005;
    }

    public Choice? ChoiceOf(string answer) =>
        answer.Length == 1 && answer[0] - '0' is var at && at >= 0 && at < Choices.Count
            ? Choices[at]
            : null;

    /// <summary>What she answered, as it is shown to her again.</summary>
    public Bilingual Said(string answer) =>
        ChoiceOf(answer)?.Says
        ?? (
            Choices.Count == 0 && Amount(answer) is { } amount
                ? new Bilingual(
                    Figures.Text(Matter.Type, amount, "es"),
                    Figures.Text(Matter.Type, amount, "en")
                )
                : LearningWords.DoNotKnow
        );

    /// <summary>A written amount in the unit of the matter: "1,900", "$1 900.50", "27 %"; <see langword="null"/> when it is none.</summary>
    public double? Amount(string answer) => WrittenAmount.Read(answer, Matter.Type);
}

/// <summary>Something to choose.</summary>
/// <param name="State">Known, or <em>no aplica</em> or unknown where that is the answer.</param>
/// <param name="Because">What to tell who chose it and was wrong.</param>
public sealed record Choice(FactState State, double Value, Bilingual Says, Bilingual? Because);
