using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>A support that she receives, and what of it being insured may put in question.</summary>
/// <param name="Amount">Pesos of the payments left, at most; its range shows the other readings.</param>
/// <param name="Payments">How many are left.</param>
/// <param name="Taken">The reading of the open point that was taken.</param>
public sealed record SupportInQuestion(
    SupportAtStake Support,
    string Person,
    Result Amount,
    Result Payments,
    ReadingOption Taken
);

/// <summary>
/// What being insured may put in question: only of supports that she says she receives, only the payments left. Whoever receives nothing
/// has nothing in question, and is told so.
/// </summary>
public sealed class Balance
{
    private readonly List<MissingInput> missing = [];

    private Balance(
        Calculator calculator,
        Situation situation,
        DateOnly date,
        RunChoices choices,
        BalanceBook book
    )
    {
        Book = book;
        var month = new DateOnly(date.Year, date.Month, 1);
        var inquiry = new Inquiry(calculator, new Question(situation, month, month, [], choices));
        var received = new List<SupportInQuestion>();
        foreach (var support in book.Supports)
        {
            foreach (var person in inquiry.Population.Rows(Entity.Person))
            {
                if (inquiry.Find(support.InQuestion, person.Name, month) is not { } amount)
                {
                    continue;
                }

                var receives = inquiry.Find(support.Receives, person.Name, month);
                if (
                    receives is { IsYes: true }
                    && amount.Figure.State != FactState.NotApplicable
                    && inquiry.Find(support.Payments, person.Name, month) is { } payments
                )
                {
                    received.Add(
                        new SupportInQuestion(
                            support,
                            person.Name,
                            amount,
                            payments,
                            choices.Option(support.Reading)
                        )
                    );
                }

                if (amount.Figure.State == FactState.Unknown)
                {
                    missing.AddRange(
                        inquiry
                            .Missing([support.InQuestion])
                            .Where(m => m.Input is not null && m.Instance == person.Name)
                            .OrderBy(m => m.Conditions)
                    );
                }
            }
        }

        Received = received;
    }

    public BalanceBook Book { get; }

    /// <summary>Those that she receives, with what is left of each; known or not.</summary>
    public IReadOnlyList<SupportInQuestion> Received { get; }

    /// <summary>What to ask to know the rest: whether she receives something, then how much of it is left.</summary>
    public IReadOnlyList<MissingInput> Missing => missing;

    /// <param name="date">Any day of the month asked about.</param>
    public static Balance Of(
        Calculator calculator,
        Situation situation,
        DateOnly date,
        RunChoices choices,
        BalanceBook book
    ) => new(calculator, situation, date, choices, book);
}
