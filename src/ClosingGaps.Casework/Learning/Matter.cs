using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>What an exercise is about: something that gives a figure, and gives another when one fact changes. Safe for several threads.</summary>
public abstract class Matter
{
    /// <summary>What is asked for.</summary>
    public abstract Bilingual Name { get; }

    /// <summary>Kind and unit of the figure.</summary>
    public abstract LawType Type { get; }

    /// <summary>The figure; computed once, when first looked at.</summary>
    public abstract Found Found { get; }

    /// <summary>What to change and see; <see langword="null"/> when there is nothing to try.</summary>
    public Trial? Trial { get; init; }

    /// <summary>Each figure shown, before and after the change.</summary>
    /// <exception cref="TrialException">What was written will not do; says why.</exception>
    public abstract IReadOnlyList<TriedFigure> Try(string written);

    /// <summary>Why it is so by the law; <see langword="null"/> when it is not a matter of law.</summary>
    public virtual Trace? Why => null;
}

/// <summary>A figure found.</summary>
public sealed record Found(LawType Type, FactState State, double Value)
{
    public bool Is(FactState state, double value) =>
        State == state && (state != FactState.Known || Math.Abs(Value - value) < 1e-9);

    /// <param name="language">"es" or "en".</param>
    public string In(string language) => Figures.Text(Type, State, Value, language);
}

/// <summary>One fact that the learner changes.</summary>
/// <param name="Options">What she chooses from, by what the law calls each; none when she writes.</param>
/// <param name="Now">As it stands in the case.</param>
public sealed record Trial(
    Bilingual Ask,
    IReadOnlyList<(string Written, Bilingual Says)> Options,
    string Now
);

/// <summary>A figure before and after.</summary>
public sealed record TriedFigure(Bilingual Name, Found Before, Found After);

/// <summary>What was written cannot be tried; says why, for the person who wrote it.</summary>
public sealed class TrialException(Bilingual text) : Exception(text.Es)
{
    public Bilingual Text { get; } = text;
}
