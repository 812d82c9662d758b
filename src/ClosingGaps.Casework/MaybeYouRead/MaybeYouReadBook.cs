using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.MaybeYouRead;

/// <summary>A rule that goes round and is no longer, or never was, beside what the law held says on a day.</summary>
/// <param name="Read">What she may have read.</param>
/// <param name="Now">What holds, with amounts and dates of the law.</param>
/// <param name="Article">Where; <see langword="null"/> when no law settles it.</param>
/// <param name="RestsOn">What of the law it stands on.</param>
public sealed record OtherReading(
    string Id,
    Bilingual Read,
    Bilingual Now,
    string? Article,
    IReadOnlyList<Symbol> RestsOn
);

/// <summary>
/// The wrong and superseded rules that we answer, from <c>content/maybe-you-read.yaml</c>. Their amounts and dates are the law's: none is
/// typed. Immutable.
/// </summary>
public sealed class MaybeYouReadBook
{
    private const string Always = "siempre";
    private const string NotRegistered = "sin_alta";
    private static readonly string[] Where = [Always, NotRegistered, "solo_en_la_lista"];

    private readonly Snapshot law;
    private readonly string name;
    private readonly IReadOnlyList<Entry> entries;

    private MaybeYouReadBook(Snapshot law, string name, IReadOnlyList<Entry> entries)
    {
        (this.law, this.name, this.entries) = (law, name, entries);
        foreach (var entry in entries)
        {
            Check(entry);
        }
    }

    /// <exception cref="ContentException">The file is not as it should be, or names what the law does not have.</exception>
    public static MaybeYouReadBook Read(string path, Snapshot law) =>
        Parse(File.ReadAllText(path), Path.GetFileName(path), law);

    /// <inheritdoc cref="Read"/>
    /// <param name="name">Of the file, for messages.</param>
    public static MaybeYouReadBook Parse(string yaml, string name, Snapshot law) =>
        new(law, name, ContentFile.Parse<BookFile>(yaml, name).Items);

    /// <summary>All, with the law of a day.</summary>
    public IReadOnlyList<OtherReading> All(DateOnly day) => [.. entries.Select(e => At(e, day))];

    /// <summary>Those that matter to her: of her work, and of what her employers did.</summary>
    public IReadOnlyList<OtherReading> For(Answers answers)
    {
        var work = answers.Kind == WorkKind.Home ? "hogar" : "campo";
        var lacksOne = answers.Jobs.Any(j => j.Registered != Registered.Yes);
        return
        [
            .. entries
                .Where(e => e.Work is "ambos" || e.Work == work)
                .Where(e => CanTell(e, answers.Month))
                .Where(e => e.Shown == Always || (e.Shown == NotRegistered && lacksOne))
                .Select(e => At(e, answers.Month)),
        ];
    }

    private OtherReading At(Entry entry, DateOnly day)
    {
        try
        {
            return new(
                entry.Id,
                Fill(entry.Read, day),
                Fill(entry.Now, day),
                entry.Article,
                [.. entry.RestsOn.Select(n => law.Find(n)!)]
            );
        }
        catch (FormatException e)
        {
            throw new ContentException(
                name,
                new($"{entry.Id}: {e.Message}", $"{entry.Id}: {e.Message}"),
                e
            );
        }
    }

    // A rule that came later than the day cannot be told with the law of that day.
    private bool CanTell(Entry entry, DateOnly day) =>
        new[] { entry.Read, entry.Now }.All(t => LawPlaceholders.AreIn(law, t.Es, day));

    private Bilingual Fill(Bilingual text, DateOnly day) =>
        new(
            LawPlaceholders.Fill(law, text.Es, day, "es"),
            LawPlaceholders.Fill(law, text.En, day, "en")
        );

    private void Check(Entry entry)
    {
        if (entry.RestsOn.Find(n => law.Find(n) is null) is { } unknown)
        {
            throw new ContentException(
                name,
                new(
                    $"{entry.Id}: la ley no tiene «{unknown}».",
                    $"{entry.Id}: the law has no “{unknown}”."
                )
            );
        }

        if (entry.RestsOn.Count == 0 != entry.Unsettled || entry.Article is null != entry.Unsettled)
        {
            throw new ContentException(
                name,
                new(
                    $"{entry.Id}: diga en qué artículo y norma descansa, o que no está resuelto (unsettled).",
                    $"{entry.Id}: name the article and the rule it rests on, or that it is unsettled."
                )
            );
        }

        if (!Where.Contains(entry.Shown) || entry.Work is not ("hogar" or "campo" or "ambos"))
        {
            throw new ContentException(
                name,
                new(
                    $"{entry.Id}: work es hogar, campo o ambos; shown es {string.Join(", ", Where)}.",
                    $"{entry.Id}: work is hogar, campo or ambos; shown is {string.Join(", ", Where)}."
                )
            );
        }
    }

    internal sealed class BookFile
    {
        public List<Entry> Items { get; set; } = [];
    }

    internal sealed class Entry
    {
        public string Id { get; set; } = "";

        public string Work { get; set; } = "";

        public string Shown { get; set; } = "";

        public Bilingual Read { get; set; } = null!;

        public Bilingual Now { get; set; } = null!;

        public string? Article { get; set; }

        public List<string> RestsOn { get; set; } = [];

        public bool Unsettled { get; set; }
    }
}
