using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Interviews;

/// <summary>One page of the interview. Its key names it within a form, so that an answer says what it answers.</summary>
public abstract record Step(string Key);

/// <summary>How many employers she has: the law does not ask it, everything else hangs from it.</summary>
public sealed record JobsStep() : Step(Name)
{
    public const string Name = "empleos";
}

/// <summary>When she was at a job of the field.</summary>
public sealed record SpellsStep(Job Job) : Step($"{Name}:{Job.Key}")
{
    public const string Name = "temporadas";
}

/// <summary>Who of her employers has registered her, as far as she knows.</summary>
public sealed record RegisteredStep() : Step(Name)
{
    public const string Name = "alta";
}

/// <summary>Inputs of the law that stand together.</summary>
/// <param name="Asked">In the book's order; each of one instance.</param>
/// <param name="Job">Of which job, when it is about one.</param>
public sealed record FactsStep(QuestionPage Page, IReadOnlyList<AskedFact> Asked, Job? Job)
    : Step(Job is null ? Page.Key : $"{Page.Key}:{Job.Key}");

/// <summary>One input of one instance.</summary>
public sealed record AskedFact(InputSymbol Input, string Instance);

/// <summary>How far an interview has come.</summary>
/// <param name="Steps">Pages answered, in their order, and the next.</param>
/// <param name="Next"><see langword="null"/> when nothing more would change a result.</param>
public sealed record Progress(IReadOnlyList<Step> Steps, Step? Next);
