using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Site;

/// <summary>Words of the law in plain words, from <c>content/glossary.yaml</c>, in the order of Mexico's dictionaries.</summary>
public sealed record Glossary(IReadOnlyList<GlossaryEntry> Entries)
{
    public static Glossary Read(string path)
    {
        var name = Path.GetFileName(path);
        var entries = ContentFile
            .Read<List<Written>>(path)
            .Select(w => new GlossaryEntry(
                w.Term,
                w.English,
                w.Plain
                    ?? throw new ContentException(
                        name,
                        new($"«{w.Term}»: falta plain.", $"“{w.Term}”: plain is missing.")
                    ),
                w.Article
            ))
            .OrderBy(e => e.Term, StringComparer.Create(Formats.Mexico, ignoreCase: true));
        return new Glossary([.. entries]);
    }

    private sealed class Written
    {
        public string Term { get; set; } = "";

        public string English { get; set; } = "";

        public Bilingual? Plain { get; set; }

        public string? Article { get; set; }
    }
}

/// <param name="Term">As the Spanish law says it.</param>
/// <param name="English">What this site calls it in English.</param>
/// <param name="Plain">In plain words.</param>
/// <param name="Article">Where the law says it, if it does.</param>
public sealed record GlossaryEntry(string Term, string English, Bilingual Plain, string? Article);
