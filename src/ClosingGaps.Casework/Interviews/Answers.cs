using System.Collections.Immutable;
using ClosingGaps.Engine.Data;

namespace ClosingGaps.Casework.Interviews;

/// <summary>What work an interview is about.</summary>
public enum WorkKind : byte
{
    /// <summary>In the homes of others.</summary>
    Home = 0,

    /// <summary>In the fields.</summary>
    Field = 1,
}

/// <summary>
/// What a worker has told so far: her jobs and the facts that the law asks, each about her or about one job. "No sé" is an answer: a fact
/// that is told and unknown, which is not asked again. Immutable; each answer makes another.
/// </summary>
public sealed record Answers
{
    /// <summary>Her name in the situation.</summary>
    public const string Worker = "ella";

    /// <summary>More jobs than these are not taken.</summary>
    public const int MostJobs = 12;

    /// <summary>More stretches in one job than these are not taken.</summary>
    public const int MostSpells = 8;

    private Answers(WorkKind kind, DateOnly month)
    {
        Kind = kind;
        Month = new DateOnly(month.Year, month.Month, 1);
    }

    public WorkKind Kind { get; }

    /// <summary>First day of the month that is asked about; of the field, the last of her year.</summary>
    public DateOnly Month { get; private init; }

    /// <summary>In the order told.</summary>
    public ImmutableList<Job> Jobs { get; private init; } = [];

    /// <summary>By instance (<see cref="Worker"/> or a job's key) and name of the law's input.</summary>
    public ImmutableSortedDictionary<FactKey, Fact> Facts { get; private init; } =
        ImmutableSortedDictionary<FactKey, Fact>.Empty;

    /// <summary>Nothing told yet.</summary>
    /// <param name="month">Any day of the month asked about.</param>
    public static Answers Of(WorkKind kind, DateOnly month) => new(kind, month);

    /// <summary>The same for another month.</summary>
    public Answers At(DateOnly month) =>
        this with
        {
            Month = new DateOnly(month.Year, month.Month, 1),
        };

    /// <summary>The job of a key; <see langword="null"/> when there is none.</summary>
    public Job? Job(string key) => Jobs.Find(j => j.Key == key);

    /// <summary>What was told of an input; <see langword="null"/> when nothing was, not even "no sé".</summary>
    public Fact? Told(string instance, string input) =>
        Facts.TryGetValue(new FactKey(instance, input), out var fact) ? fact : null;

    /// <summary>With one more job, under the first number that is free.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="MostJobs"/> already.</exception>
    public Answers WithNewJob(string? name = null)
    {
        if (Jobs.Count >= MostJobs)
        {
            throw new InvalidOperationException($"No more than {MostJobs} jobs are taken.");
        }

        var number = Enumerable.Range(1, MostJobs).First(n => Jobs.TrueForAll(j => j.Number != n));
        return this with { Jobs = Jobs.Add(new Job(Kind, number, name)) };
    }

    /// <summary>With a job in place of the one of its key; a job that is not there is added.</summary>
    public Answers With(Job job)
    {
        var at = Jobs.FindIndex(j => j.Key == job.Key);
        return this with { Jobs = at < 0 ? Jobs.Add(job) : Jobs.SetItem(at, job) };
    }

    /// <summary>Without a job and all that was told of it.</summary>
    public Answers Without(string key) =>
        this with
        {
            Jobs = Jobs.RemoveAll(j => j.Key == key),
            Facts = Facts.RemoveRange(Facts.Keys.Where(k => k.Instance == key)),
        };

    /// <summary>With a fact told, or told to be unknown.</summary>
    public Answers With(string instance, string input, Fact fact) =>
        this with
        {
            Facts = Facts.SetItem(new FactKey(instance, input), fact),
        };

    /// <summary>As if it had never been told.</summary>
    public Answers Forget(string instance, string input) =>
        this with
        {
            Facts = Facts.Remove(new FactKey(instance, input)),
        };

    /// <summary>
    /// What an employer's code may hold: that job alone, under the first number and without the name that she gives it, so that nothing
    /// says how many she has. Facts about herself stay with her, and so does what she said that she does not know.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such job.</exception>
    public Answers OnlyJob(string key)
    {
        var job = Job(key) ?? throw new ArgumentException($"There is no job '{key}'.", nameof(key));
        var alone = job with { Number = 1, Name = null };
        return this with
        {
            Jobs = [alone],
            Facts = Facts
                .Where(f => f.Key.Instance == key && f.Value.State != Law.Model.FactState.Unknown)
                .ToImmutableSortedDictionary(
                    f => f.Key with { Instance = alone.Key },
                    f => f.Value
                ),
        };
    }

    public bool Equals(Answers? other) =>
        other is not null
        && Kind == other.Kind
        && Month == other.Month
        && Jobs.SequenceEqual(other.Jobs)
        && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => HashCode.Combine(Kind, Month, Jobs.Count, Facts.Count);
}

/// <summary>Of whom, and which input of the law.</summary>
public readonly record struct FactKey(string Instance, string Input) : IComparable<FactKey>
{
    public int CompareTo(FactKey other) =>
        string.CompareOrdinal(Instance, other.Instance) is not 0 and var order
            ? order
            : string.CompareOrdinal(Input, other.Input);

    public static bool operator <(FactKey a, FactKey b) => a.CompareTo(b) < 0;

    public static bool operator >(FactKey a, FactKey b) => a.CompareTo(b) > 0;

    public static bool operator <=(FactKey a, FactKey b) => a.CompareTo(b) <= 0;

    public static bool operator >=(FactKey a, FactKey b) => a.CompareTo(b) >= 0;
}
