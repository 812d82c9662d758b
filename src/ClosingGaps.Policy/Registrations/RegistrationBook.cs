using ClosingGaps.Casework.Contents;
using ClosingGaps.Law;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Registrations;

/// <summary>A day of the law that may bear on a series.</summary>
public sealed record LawDay(DateOnly Day, Bilingual Label, string Source);

/// <summary>One explanation among rivals, with what would confirm and what would refute it. None is claimed to be the cause.</summary>
/// <param name="Evidence">Verified: somebody named says it, not that it is so. Assumed: a hypothesis of ours.</param>
public sealed record RivalExplanation(
    string Id,
    Bilingual Name,
    Bilingual Says,
    Evidence Evidence,
    string Source,
    Bilingual Confirm,
    Bilingual Refute
);

/// <summary>What <c>content/registrations.yaml</c> says beside the series. Immutable.</summary>
/// <param name="WomenQuestion">Why fewer women are registered than work in homes.</param>
/// <param name="Ask">Which data would settle it.</param>
public sealed record RegistrationBook(
    IReadOnlyList<LawDay> Days,
    IReadOnlyList<RivalExplanation> Explanations,
    Bilingual WomenQuestion,
    IReadOnlyList<Bilingual> WomenAnswers,
    Bilingual Ask
)
{
    private const string Name = "registrations.yaml";

    /// <param name="near">Where to begin looking for the content folder.</param>
    /// <exception cref="ContentException">The file is not there, or not as it must be; says where.</exception>
    public static RegistrationBook Find(string near) =>
        Of(
            ContentFile.Read<RegistrationFile>(
                Path.Combine(
                    ProductFolder.Find(near, Name, "content")
                        ?? throw new ContentException(
                            Name,
                            new("no se encuentra.", "was not found.")
                        ),
                    Name
                )
            )
        );

    internal static RegistrationBook Of(RegistrationFile file)
    {
        if (file.Explanations.Count < 2)
            throw Wrong(
                "explanations",
                "son rivales: al menos dos",
                "they are rivals: at least two"
            );
        return new RegistrationBook(
            [
                .. file.Dates.Select(d => new LawDay(
                    d.Day,
                    Text(d.Label, d.Source),
                    Words(d.Source, "dates")
                )),
            ],
            [
                .. file.Explanations.Select(e => new RivalExplanation(
                    Words(e.Id, "explanations"),
                    Text(e.Name, e.Id),
                    Text(e.Says, e.Id),
                    e.Evidence switch
                    {
                        "verified" => Evidence.Verified,
                        "assumed" => Evidence.Assumed,
                        _ => throw Wrong(
                            e.Id,
                            "evidence: verified o assumed",
                            "evidence: verified or assumed"
                        ),
                    },
                    Words(e.Source, e.Id),
                    Text(e.Confirm, e.Id),
                    Text(e.Refute, e.Id)
                )),
            ],
            Text(file.Women.Question, "women"),
            file.Women.Answers,
            Text(file.Ask, "ask")
        );
    }

    private static Bilingual Text(Bilingual? text, string of) =>
        text ?? throw Wrong(of, "falta un texto", "a text is missing");

    private static string Words(string text, string of) =>
        text.Length > 0
            ? text
            : throw Wrong(of, "falta la fuente o el nombre", "source or name is missing");

    private static ContentException Wrong(string of, string es, string en) =>
        new(Name, new($"{of}: {es}.", $"{of}: {en}."));
}

/// <summary>The file as written.</summary>
internal sealed class RegistrationFile
{
    public List<DateEntry> Dates { get; set; } = [];

    public List<ExplanationEntry> Explanations { get; set; } = [];

    public WomenEntry Women { get; set; } = new();

    public Bilingual? Ask { get; set; }

    internal sealed class DateEntry
    {
        public DateOnly Day { get; set; }

        public Bilingual? Label { get; set; }

        public string Source { get; set; } = "";
    }

    internal sealed class ExplanationEntry
    {
        public string Id { get; set; } = "";

        public Bilingual? Name { get; set; }

        public Bilingual? Says { get; set; }

        public string Evidence { get; set; } = "";

        public string Source { get; set; } = "";

        public Bilingual? Confirm { get; set; }

        public Bilingual? Refute { get; set; }
    }

    internal sealed class WomenEntry
    {
        public Bilingual? Question { get; set; }

        public List<Bilingual> Answers { get; set; } = [];
    }
}
