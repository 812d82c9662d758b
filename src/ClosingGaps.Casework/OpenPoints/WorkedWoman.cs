using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.OpenPoints;

/// <summary>A figure of a typical woman under an option of a reading, all other readings at their default.</summary>
public sealed record WorkedOption(ReadingOption Option, FactState State, double Value);

/// <summary>A figure of a typical woman under each option of a reading.</summary>
/// <param name="Instance">Of whom: the woman, or one of her jobs; empty for the country.</param>
/// <param name="Options">All options, in the order of the law.</param>
public sealed record WorkedFigure(
    RuleSymbol Figure,
    string Instance,
    IReadOnlyList<WorkedOption> Options
)
{
    /// <summary>Whether some option gives another figure than another.</summary>
    public bool Moves =>
        Options.Any(o => (o.State, o.Value) != (Options[0].State, Options[0].Value));

    /// <summary>Lowest and highest over the options; <see langword="null"/> for what is no number, or not known under one of them.</summary>
    public (double Low, double High)? Range =>
        Figure.Type.Kind == TypeKind.Number && Options.All(o => o.State == FactState.Known)
            ? (Options.Min(o => o.Value), Options.Max(o => o.Value))
            : null;
}

/// <summary>What an open point does to one typical woman.</summary>
/// <param name="Month">Of the law.</param>
/// <param name="Figures">Those that apply to her and that are known under some option.</param>
public sealed record WorkedWoman(
    TypicalWoman Woman,
    DateOnly Month,
    IReadOnlyList<WorkedFigure> Figures
)
{
    /// <summary>Each woman of a note, by the engine, in the order of the note.</summary>
    /// <exception cref="NoLawForDateException">A figure has no law in her month.</exception>
    public static IReadOnlyList<WorkedWoman> Of(Calculator calculator, OpenPointNote note) =>
        [.. note.Women.Select(w => Of(calculator, note, w))];

    private static WorkedWoman Of(Calculator calculator, OpenPointNote note, TypicalWoman woman)
    {
        var question = woman.Request.Question([.. note.Figures]);
        var answers = note
            .Reading.Options.Select(o =>
                (
                    Option: o,
                    Answer: calculator.Calculate(
                        question with
                        {
                            Choices = question.Choices with
                            {
                                Readings = new Dictionary<ReadingSymbol, ReadingOption>
                                {
                                    [note.Reading] = o,
                                },
                            },
                        }
                    )
                )
            )
            .ToList();
        return new WorkedWoman(
            woman,
            question.LastMonth,
            [
                .. answers[0]
                    .Answer.Last.Select(r => new WorkedFigure(
                        (RuleSymbol)r.Output,
                        r.Instance,
                        [
                            .. answers.Select(a =>
                                a.Answer.Find(r.Output, r.Row, r.Month) is { } figure
                                    ? new WorkedOption(a.Option, figure.State, figure.Value)
                                    : new WorkedOption(a.Option, FactState.Unknown, 0)
                            ),
                        ]
                    ))
                    .Where(f => f.Options.Any(o => o.State == FactState.Known)),
            ]
        );
    }
}
