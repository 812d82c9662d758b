using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reforms;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>How a trial of a value ended.</summary>
/// <param name="Found">What it changes; <see langword="null"/> when it could not be computed.</param>
/// <param name="Trouble">Why not, for people.</param>
internal sealed record TrialOutcome(GapTrial? Found, Bilingual? Trouble);

/// <summary>
/// Tries changed values on the people of the site's survey: one at a time, within a time limit, and each only once, because the same
/// question has the same answer. Few may wait; the rest are told to come back.
/// </summary>
internal sealed class ValueTrials(GapOfToday gap) : IDisposable
{
    private const int Kept = 200;
    private const int MayWait = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, Task<TrialOutcome>> trials = new(
        StringComparer.Ordinal
    );
    private readonly SemaphoreSlim one = new(1, 1);
    private int waiting;

    /// <summary>The outcome, or <see langword="null"/> when it is not there yet after <paramref name="patience"/>: it goes on meanwhile.</summary>
    /// <param name="name">A value of the law.</param>
    /// <param name="amount">As the law language writes it: <c>6 %</c>, <c>350.00</c>.</param>
    /// <param name="from">First day on which it counts.</param>
    public async Task<TrialOutcome?> Try(
        string name,
        string amount,
        DateOnly from,
        TimeSpan patience,
        CancellationToken stop
    )
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{name}|{amount}|{from:yyyy-MM-dd}");
        if (!trials.TryGetValue(key, out var trial))
        {
            if (Volatile.Read(ref waiting) >= MayWait)
            {
                return new(
                    null,
                    new(
                        "Hay varias pruebas en espera. Vuelva a intentarlo en un minuto.",
                        "Several trials are waiting. Try again in a minute."
                    )
                );
            }

            if (trials.Count >= Kept)
            {
                trials.Clear();
            }

            trial = trials.GetOrAdd(key, k => Task.Run(() => InTurn(k, name, amount, from)));
        }

        try
        {
            return await trial.WaitAsync(patience, stop);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => one.Dispose();

    // A trial that nobody waits for any more still ends: its answer is kept for whoever asks again.
    private async Task<TrialOutcome> InTurn(string key, string name, string amount, DateOnly from)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await one.WaitAsync();
            using var limit = new CancellationTokenSource(Limit);
            try
            {
                return Run(await gap.Made.WaitAsync(limit.Token), name, amount, from, limit.Token);
            }
            catch (OperationCanceledException)
            {
                trials.TryRemove(key, out _);
                return new(
                    null,
                    new(
                        "No terminó en un minuto. Vuelva a intentarlo más tarde.",
                        "It did not end within a minute. Try again later."
                    )
                );
            }
            finally
            {
                one.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private static TrialOutcome Run(
        GapBasis basis,
        string name,
        string amount,
        DateOnly from,
        CancellationToken stop
    )
    {
        if (basis.Baseline.Find(name) is not ValueSymbol value)
        {
            return new(
                null,
                new($"La ley no tiene el valor «{name}».", $"The law has no value “{name}”.")
            );
        }

        var loaded = ReformedLaw.Load(basis.Files, [], [new ValueChange(value, amount, from)]);
        if (!IsLoaded(loaded.Snapshot, loaded.Diagnostics, out var law, out var trouble))
        {
            return new(null, trouble);
        }

        stop.ThrowIfCancellationRequested();
        try
        {
            return new(basis.Study.Try(GapOfToday.LawDate, law, stop), null);
        }
        catch (NoLawForDateException)
        {
            return new(
                null,
                new(
                    "Con ese valor, la ley no alcanza a dar un resultado ese día.",
                    "With that value, the law does not reach a result on that day."
                )
            );
        }
    }

    private static bool IsLoaded(
        Snapshot? snapshot,
        IReadOnlyList<Diagnostic> diagnostics,
        [NotNullWhen(true)] out Snapshot? law,
        [NotNullWhen(false)] out Bilingual? trouble
    )
    {
        law = snapshot;
        var first = diagnostics.FirstOrDefault(d => d.IsError);
        trouble = snapshot is not null
            ? null
            : new(
                $"Ese valor no cabe en la ley: {first?.Message("es")}",
                $"That value does not fit the law: {first?.Message("en")}"
            );
        return snapshot is not null;
    }
}
