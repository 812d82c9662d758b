using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>
/// What to ask a worker next. Only what the law's results still wait for is asked, and what stands in the book as asked always; what was
/// answered, also with "no sé", is not asked again. One employer is finished before the next. Safe to use from several threads.
/// </summary>
public sealed class Interview(Calculator calculator, QuestionBook book)
{
    /// <summary>Whether she is below the age of work: who is must be told so before anything else.</summary>
    private const string IsProtectionCase = "es_caso_de_protección";

    private readonly Snapshot law = calculator.Law;

    public QuestionBook Book { get; } = book;

    /// <summary>The next page; <see langword="null"/> when nothing more would change a result.</summary>
    public Step? Next(Answers answers) => Next(answers, Wanted(answers));

    /// <summary>Where she is: all pages so far, and the next.</summary>
    public Progress Progress(Answers answers)
    {
        var wanted = Wanted(answers);
        var next = Next(answers, wanted);
        var steps = Answered(answers, wanted);
        return new Progress(
            next is null || steps.Exists(s => s.Key == next.Key) ? steps : [.. steps, next],
            next
        );
    }

    private Step? Next(Answers answers, HashSet<(InputSymbol Input, string Instance)> wanted)
    {
        if (answers.Jobs.Count == 0)
        {
            return new JobsStep();
        }

        foreach (var job in answers.Jobs)
        {
            if (job.Kind == WorkKind.Field && job.Spells.Count == 0)
            {
                return new SpellsStep(job);
            }

            if (FirstPage(answers, wanted, PageScope.Job, job) is { } step)
            {
                return step;
            }
        }

        if (FirstPage(answers, wanted, PageScope.Jobs, null) is { } shared)
        {
            return shared;
        }

        return answers.Jobs.Exists(j => j.Registered == Registered.NotAsked)
            ? new RegisteredStep()
            : FirstPage(answers, wanted, PageScope.Worker, null);
    }

    /// <summary>A page by its key, with what was answered on it or would be asked; <see langword="null"/> when there is none.</summary>
    public Step? Find(Answers answers, string key)
    {
        var parts = key.Split(':');
        var job = parts.Length == 2 ? answers.Job(parts[1]) : null;
        if (parts.Length > 2 || (parts.Length == 2 && job is null))
        {
            return null;
        }

        return parts[0] switch
        {
            JobsStep.Name => new JobsStep(),
            RegisteredStep.Name => new RegisteredStep(),
            SpellsStep.Name => job is null ? null : new SpellsStep(job),
            var name => Named(answers, name, job),
        };
    }

    /// <summary>The page of a name; an input that its page does not ask now has one of its own.</summary>
    private FactsStep? Named(Answers answers, string name, Job? job)
    {
        if (
            Book.Page(name, law) is not { } page
            || (page.Scope == PageScope.Job) != (job is not null)
        )
        {
            return null;
        }

        var step = Step(answers, page, job, AskedByName(answers, page, job));
        if (name == page.Key || step?.Asked.Any(a => a.Input.Name == name) == true)
        {
            return step;
        }

        var alone = page with { Key = name, Inputs = [name] };
        return Step(answers, alone, job, AskedByName(answers, alone, job));
    }

    /// <summary>What the results wait for; and, of a page that only its input's name leads to, that input.</summary>
    private HashSet<(InputSymbol Input, string Instance)> AskedByName(
        Answers answers,
        QuestionPage page,
        Job? job
    )
    {
        var wanted = Wanted(answers);
        if (!Book.Pages.Any(p => p.Key == page.Key))
        {
            wanted.UnionWith(
                page.Inputs.Select(name => law.Input(name))
                    .Where(i => !Book.Of(i).NotForHer)
                    .Select(i => (i, job?.Key ?? Answers.Worker))
            );
        }

        return wanted;
    }

    private List<Step> Answered(
        Answers answers,
        HashSet<(InputSymbol Input, string Instance)> wanted
    )
    {
        var steps = new List<Step> { new JobsStep() };
        foreach (var job in answers.Jobs)
        {
            if (job.Kind == WorkKind.Field)
            {
                steps.Add(new SpellsStep(job));
            }

            steps.AddRange(Told(answers, PageScope.Job, job, wanted));
        }

        steps.AddRange(Told(answers, PageScope.Jobs, null, wanted));
        if (answers.Jobs.Exists(j => j.Registered != Registered.NotAsked))
        {
            steps.Add(new RegisteredStep());
        }

        steps.AddRange(Told(answers, PageScope.Worker, null, wanted));
        return steps;
    }

    /// <summary>Results that wait for a page, by their labels: why it is asked.</summary>
    public IReadOnlyList<Bilingual> WaitingFor(Answers answers, FactsStep step)
    {
        if (Run(answers, RunChoices.Default) is not { } answer)
        {
            return [];
        }

        var asked = step.Asked.Select(a => (a.Input, a.Instance)).ToHashSet();
        return
        [
            .. answer
                .Last.Where(r =>
                    r.State == FactState.Unknown
                    && answer
                        .Missing(r)
                        .Any(m => m.Input is { } i && asked.Contains((i, m.Instance)))
                )
                .Select(r => r.Output.Label)
                .Distinct(),
        ];
    }

    /// <summary>The last month up to a day for which the law held has quotas; the day's own when it has none at all.</summary>
    public DateOnly MonthOfLaw(WorkKind kind, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        for (var back = 0; back < 36; back++)
        {
            var answers = Answers.Of(kind, month.AddMonths(-back)).WithNewJob();
            if (Run(answers, RunChoices.Default) is not null)
            {
                return answers.Month;
            }
        }

        return month;
    }

    private IEnumerable<FactsStep> Told(
        Answers answers,
        PageScope scope,
        Job? job,
        HashSet<(InputSymbol, string)> wanted
    ) =>
        InOrder(
                answers
                    .Facts.Keys.Select(k => law.Find(k.Input))
                    .OfType<InputSymbol>()
                    .Concat(Days(answers, job))
            )
            .Where(p => p.Scope == scope)
            .Select(p => Step(answers, p, job, wanted))
            .OfType<FactsStep>()
            .Where(s => s.Asked.Any(a => IsTold(answers, a)));

    // Days that were told as week days are no fact of their own.
    private IEnumerable<InputSymbol> Days(Answers answers, Job? job) =>
        answers.Jobs.Exists(j => (job is null || j == job) && j.Weekdays != WeekDays.None)
            ? [law.Input(WorkerNames.DaysWorked)]
            : [];

    private FactsStep? FirstPage(
        Answers answers,
        HashSet<(InputSymbol Input, string Instance)> wanted,
        PageScope scope,
        Job? job
    ) =>
        InOrder(wanted.Where(w => job is null || w.Instance == job.Key).Select(w => w.Input))
            .Where(p => p.Scope == scope)
            .Select(p => Step(answers, p, job, wanted))
            .FirstOrDefault(s => s is not null);

    private IEnumerable<QuestionPage> InOrder(IEnumerable<InputSymbol> inputs)
    {
        var pages = inputs.Select(Book.PageOf).DistinctBy(p => p.Key).ToList();
        return Book
            .Pages.Where(p => pages.Exists(x => x.Key == p.Key))
            .Concat(pages.Where(p => !Book.Pages.Any(x => x.Key == p.Key)));
    }

    // Inputs of a page that are wanted, and those of it that were told, so that a page looked at again shows them.
    private FactsStep? Step(
        Answers answers,
        QuestionPage page,
        Job? job,
        HashSet<(InputSymbol Input, string Instance)> wanted
    )
    {
        IEnumerable<string> instances = page.Scope switch
        {
            PageScope.Worker => [Answers.Worker],
            PageScope.Job => [job!.Key],
            _ => answers.Jobs.Select(j => j.Key),
        };
        var asked = page
            .Inputs.Select(n => law.Input(n))
            .SelectMany(_ => instances, (input, instance) => new AskedFact(input, instance))
            .Where(a => wanted.Contains((a.Input, a.Instance)) || IsTold(answers, a))
            .ToList();
        return asked.Count > 0 ? new FactsStep(page, asked, job) : null;
    }

    private static bool IsTold(Answers answers, AskedFact asked) =>
        answers.Told(asked.Instance, asked.Input.Name) is not null
        || (
            asked.Input.Name == WorkerNames.DaysWorked
            && answers.Job(asked.Instance) is { Weekdays: not WeekDays.None }
        );

    /// <summary>Facts that nobody has told, that a result waits for, and that she can know.</summary>
    private HashSet<(InputSymbol Input, string Instance)> Wanted(Answers answers)
    {
        var wanted = new HashSet<(InputSymbol, string)>();
        if (Run(answers, RunChoices.Default) is { } answer)
        {
            wanted.UnionWith(Untold(answers, answer.Missing()));

            // What only another reading of an open point needs is asked once all else is known: the range rests on it.
            if (wanted.Count == 0)
            {
                foreach (var reading in answer.Readings)
                {
                    foreach (var option in reading.Options.Where(o => o != reading.Default))
                    {
                        var other = Run(answers, Under(reading, option));
                        wanted.UnionWith(Untold(answers, other?.Missing() ?? []));
                    }
                }
            }
        }

        foreach (var input in law.All<InputSymbol>())
        {
            if (Book.Of(input).Always.Contains(answers.Kind))
            {
                IEnumerable<string> instances =
                    input.Entity == Entity.Person
                        ? [Answers.Worker]
                        : answers.Jobs.Select(j => j.Key);
                wanted.UnionWith(
                    instances
                        .Where(i => answers.Told(i, input.Name) is null)
                        .Select(i => (input, i))
                );
            }
        }

        return wanted;
    }

    private IEnumerable<(InputSymbol, string)> Untold(
        Answers answers,
        IReadOnlyList<MissingInput> missing
    )
    {
        // What hangs from a condition that is itself unknown can wait until nothing else is left.
        var open = missing
            .Where(m =>
                m.Input is { } input
                && answers.Told(m.Instance, input.Name) is null
                && CanKnow(answers, input, m.Instance)
            )
            .ToList();
        var first = open.Exists(m => m.Conditions == 0)
            ? open.FindAll(m => m.Conditions == 0)
            : open;
        return first.Select(m => (m.Input!, m.Instance));
    }

    private bool CanKnow(Answers answers, InputSymbol input, string instance)
    {
        var words = Book.Of(input);
        return !words.NotForHer
            && !(
                words.OnlyRegistered
                && (
                    input.Entity == Entity.Person
                        ? answers.Jobs.TrueForAll(j => j.Registered != Registered.Yes)
                        : answers.Job(instance)?.Registered != Registered.Yes
                )
            );
    }

    private Answer? Run(Answers answers, RunChoices choices)
    {
        try
        {
            return calculator.Calculate(
                answers.Question(law, choices: choices) with
                {
                    Outputs = Outputs(answers.Kind),
                }
            );
        }
        catch (NoLawForDateException)
        {
            return null;
        }
    }

    private List<Symbol> Outputs(WorkKind kind) =>
        [
            .. WorkerNames
                .EssentialNames(kind == WorkKind.Home)
                .Append(WorkerNames.DeductedAPayment)
                .Append(IsProtectionCase)
                .Select(n => (Symbol)law.Rule(n)),
        ];

    private static RunChoices Under(ReadingSymbol reading, ReadingOption option) =>
        RunChoices.Default with
        {
            Readings = new Dictionary<ReadingSymbol, ReadingOption> { [reading] = option },
        };
}
