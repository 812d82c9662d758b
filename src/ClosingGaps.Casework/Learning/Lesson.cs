using System.Text.RegularExpressions;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>A short lesson: steps to read and exercises whose answers the engine gives. No figure of the law is typed in it.</summary>
public sealed partial record Lesson
{
    /// <summary>As in its address and its file name.</summary>
    public required string Id { get; init; }

    /// <summary>From 1 to 15, never given to another lesson: certificates carry it.</summary>
    public required int Number { get; init; }

    public required Bilingual Title { get; init; }

    /// <summary>For whom it is.</summary>
    public required Bilingual Audience { get; init; }

    public required int Minutes { get; init; }

    public required IReadOnlyList<Bilingual> Aims { get; init; }

    /// <summary>What a facilitator brings.</summary>
    public required IReadOnlyList<Bilingual> Materials { get; init; }

    public required IReadOnlyList<LessonStep> Steps { get; init; }

    /// <summary>Questions to talk about in a group.</summary>
    public required IReadOnlyList<Bilingual> Discussion { get; init; }

    /// <summary>What it rests on beside the law.</summary>
    public required IReadOnlyList<Bilingual> Sources { get; init; }

    /// <summary>The provisions it rests on: when one changes, someone reads the lesson again.</summary>
    public required IReadOnlyList<Symbol> RestsOn { get; init; }

    /// <summary>Figures that its texts show as <c>{name}</c>, by language.</summary>
    internal IReadOnlyDictionary<string, Func<string, string>> Figures { get; init; } =
        new Dictionary<string, Func<string, string>>();

    public IEnumerable<Exercise> Exercises => Steps.Select(s => s.Exercise).OfType<Exercise>();

    /// <summary>A text of the lesson with its figures in their places.</summary>
    /// <param name="language">"es" or "en".</param>
    /// <exception cref="ContentException">It names a figure that the lesson does not have.</exception>
    public string In(Bilingual text, string language) =>
        Place()
            .Replace(
                text.In(language),
                m =>
                    Figures.TryGetValue(m.Groups["name"].Value, out var figure)
                        ? figure(language)
                        : throw new ContentException(
                            $"{Id}.yaml",
                            new($"no hay una cifra {m.Value}.", $"there is no figure {m.Value}.")
                        )
            );

    [GeneratedRegex(@"\{(?<name>[^{}]+)\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}

/// <summary>A step: something to read, and perhaps something to predict, try and understand.</summary>
public sealed record LessonStep(Bilingual Title, Bilingual Text, Exercise? Exercise);
