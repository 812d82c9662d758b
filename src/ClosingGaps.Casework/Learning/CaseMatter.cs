using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Cases;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>An output of a worked case of the law: the same facts that prove the rule teach it.</summary>
public sealed class CaseMatter : Matter
{
    private readonly Calculator calculator;
    private readonly CaseSymbol @case;
    private readonly CaseOutput output;
    private readonly ChangedFact? changes;
    private readonly IReadOnlyList<CaseOutput> shows;
    private readonly Lazy<Answer> answer;

    /// <param name="changes">What a trial changes, if there is one.</param>
    /// <param name="shows">What a trial shows.</param>
    /// <exception cref="ArgumentException">The case has no row for an output, or the law nothing for its month.</exception>
    internal CaseMatter(
        Calculator calculator,
        CaseSymbol @case,
        CaseOutput output,
        ChangedFact? changes,
        IReadOnlyList<CaseOutput> shows
    )
    {
        this.calculator = calculator;
        this.@case = @case;
        this.output = output;
        this.changes = changes;
        this.shows = shows;
        answer = new Lazy<Answer>(() => Run(new(@case.Instances, @case.Facts), [output]));
        Trial = changes is null
            ? null
            : new Trial(changes.Ask, changes.Options, changes.Now(@case));
    }

    /// <summary>What is asked of the law.</summary>
    public Symbol Output => output.Symbol;

    public override Bilingual Name => output.Symbol.Label;

    public override LawType Type => output.Symbol.Type;

    public override Found Found => Read(answer.Value, output);

    public override Trace Why => answer.Value.Trace(Result(answer.Value, output));

    public override IReadOnlyList<TriedFigure> Try(string written)
    {
        if (changes is null)
        {
            throw new InvalidOperationException("There is nothing to try.");
        }

        var before = Run(new(@case.Instances, @case.Facts), shows);
        try
        {
            var after = Run(changes.In(@case, written), shows);
            return
            [
                .. shows.Select(s => new TriedFigure(
                    s.Symbol.Label,
                    Read(before, s),
                    Read(after, s)
                )),
            ];
        }
        catch (NoLawForDateException e)
        {
            throw new TrialException(e.Text);
        }
    }

    private Answer Run(Situation situation, IReadOnlyList<CaseOutput> outputs) =>
        calculator.Calculate(
            new Question(
                situation,
                @case.FirstMonth,
                output.Month ?? @case.LastMonth,
                [.. outputs.Select(o => o.Symbol).Distinct()],
                CaseRunner.Choices(calculator.Law, @case)
            )
        );

    private Found Read(Answer given, CaseOutput of)
    {
        var result = Result(given, of);
        return new Found(of.Symbol.Type, result.State, result.Value);
    }

    private OutputResult Result(Answer given, CaseOutput of)
    {
        var row = given.Population.RowFor(of.Symbol.Entity, of.Of);
        return given.Find(of.Symbol, row, output.Month ?? @case.LastMonth)
            ?? throw new ArgumentException(
                $"«{@case.Title}»: {of.Symbol.Name} ({of.Of}).",
                nameof(of)
            );
    }
}

/// <summary>An output of a case.</summary>
/// <param name="Of">Whose; may be left out where only one is possible.</param>
/// <param name="Month">Any day of it; the case's last when left out.</param>
internal sealed record CaseOutput(Symbol Symbol, string? Of, DateOnly? Month);
