using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.OpenPoints;

/// <summary>
/// The register of open points as <c>content/open_points</c> writes it: typical women, and for each reading of the law the figures by which it
/// is worked out and the information request that would close it. Immutable.
/// </summary>
public sealed class OpenPointBook
{
    private readonly Dictionary<ReadingSymbol, OpenPointNote> notes;
    private readonly LetterFile letter;

    private OpenPointBook(
        IReadOnlyList<TypicalWoman> women,
        IEnumerable<OpenPointNote> notes,
        LetterFile letter
    )
    {
        Women = women;
        this.notes = notes.ToDictionary(n => n.Reading);
        this.letter = letter;
    }

    public IReadOnlyList<TypicalWoman> Women { get; }

    /// <summary>What was checked of the law that the letters name, and how well it is known.</summary>
    public IEnumerable<(Bilingual What, Evidence Evidence, string? Source)> Checked =>
        letter.Checked.Select(c => (c.What, c.Evidence, c.Source));

    /// <summary>How a request is filed.</summary>
    public Bilingual How => letter.How;

    /// <summary>What it says of a reading; <see langword="null"/> when it does not know it.</summary>
    public OpenPointNote? Of(ReadingSymbol reading) => notes.GetValueOrDefault(reading);

    /// <summary>The letter that asks about a reading; <see langword="null"/> when there is nothing to ask.</summary>
    public RequestLetter? Letter(ReadingSymbol reading) =>
        Of(reading) is { Request: { } request }
            ? new RequestLetter(letter, reading, request)
            : null;

    /// <param name="folder">content/open_points</param>
    /// <exception cref="ContentException">A file is not as it must be, or names what the law does not have.</exception>
    public static OpenPointBook Read(string folder, Snapshot law)
    {
        var shared = ContentFile.Read<LetterFile>(Path.Combine(folder, "letter.yaml"));
        var women = ContentFile
            .Read<WomenFile>(Path.Combine(folder, "women.yaml"))
            .Women.ConvertAll(w => new TypicalWoman(w.Id, w.Who, Facts(folder, w.Id, law)));
        var binder = new Binder(law, shared, women);
        var written = Directory
            .EnumerateFiles(Path.Combine(folder, "points"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(path =>
                ContentFile
                    .Read<PointsFile>(path)
                    .Points.Select(p => binder.Bind(p, Path.GetFileName(path)))
            )
            .ToList();
        return new OpenPointBook(women, written, shared);
    }

    private static Request Facts(string folder, string id, Snapshot law)
    {
        var name = $"{id}.yaml";
        var bag = new DiagnosticBag();
        var path = Path.Combine(folder, "women", name);
        var text = SituationText.Parse(new SourceText(name, File.ReadAllText(path)), bag);
        var request = text is null
            ? null
            : new SituationReader(law, text, bag).Read(RequestOptions.None);
        return request
            ?? throw new ContentException(
                name,
                new(bag.Items[0].Message("es"), bag.Items[0].Message("en"))
            );
    }

    /// <summary>Ties what is written to the law.</summary>
    private sealed class Binder(Snapshot law, LetterFile letter, IReadOnlyList<TypicalWoman> women)
    {
        private readonly SymbolGraph graph = new(law);

        public OpenPointNote Bind(PointsFile.Point point, string file)
        {
            var reading =
                law.Find(point.Reading) as ReadingSymbol ?? throw NotOfTheLaw(point.Reading);
            if (point.Request is null == point.NoRequest is null)
            {
                throw Wrong(
                    $"{reading.Name}: lleva request o no_request, uno de los dos.",
                    $"{reading.Name}: has request or no_request, one of the two."
                );
            }

            return new OpenPointNote(
                reading,
                point.Figures.ConvertAll(Figure),
                point.Women.ConvertAll(id =>
                    women.FirstOrDefault(w => w.Id == id)
                    ?? throw Wrong(
                        $"{reading.Name}: «{id}» no está en women.yaml.",
                        $"{reading.Name}: “{id}” is not in women.yaml."
                    )
                ),
                point.Request is { } asked ? Request(asked) : null,
                point.NoRequest
            );

            RuleSymbol Figure(string name) =>
                law.Find(name) is not RuleSymbol rule ? throw NotOfTheLaw(name)
                : graph.DependsOn(rule, reading) ? rule
                : throw Wrong(
                    $"«{name}» no depende de la lectura «{reading.Name}».",
                    $"“{name}” does not depend on reading “{reading.Name}”."
                );

            InformationRequest Request(PointsFile.Asked asked) =>
                letter.Authorities.GetValueOrDefault(asked.To) is not { } to
                    ? throw Wrong(
                        $"{reading.Name}: la autoridad «{asked.To}» no está en letter.yaml.",
                        $"{reading.Name}: authority “{asked.To}” is not in letter.yaml."
                    )
                : asked.Documents.Count == 0 || asked.Questions.Count == 0
                    ? throw Wrong(
                        $"{reading.Name}: pida al menos un documento y diga qué debe leerse en él.",
                        $"{reading.Name}: request at least one document and say what must be found in it."
                    )
                : new InformationRequest(
                    new Authority(asked.To, to.Name, to.IsLocal),
                    asked.From,
                    asked.Subject,
                    asked.About,
                    asked.Documents,
                    asked.Questions
                );

            ContentException NotOfTheLaw(string name) =>
                Wrong($"la ley no tiene «{name}».", $"the law has no “{name}”.");

            ContentException Wrong(string es, string en) => new(file, new(es, en));
        }
    }
}
