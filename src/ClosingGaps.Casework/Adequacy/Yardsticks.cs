using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Adequacy;

/// <summary>The five branches whose benefit is money in place of earnings.</summary>
public enum CashBranch : byte
{
    Sickness,
    Maternity,
    Invalidity,
    Survivors,
    OldAge,
}

/// <summary>The least that Convention 102 asks of a branch.</summary>
/// <param name="Part">Of the convention, in Roman numerals.</param>
/// <param name="Percent">Of previous earnings, for the standard beneficiary.</param>
public sealed record MinimumStandard(
    CashBranch Branch,
    string Part,
    double Percent,
    Bilingual Beneficiary,
    Evidence Evidence
);

/// <summary>The income poverty line of a month, pesos for one person.</summary>
public sealed record PovertyLine(
    DateOnly Month,
    double Urban,
    double Rural,
    string Source,
    Evidence Evidence
);

/// <summary>Against what benefits are measured: <c>content/adequacy.yaml</c>. Immutable.</summary>
/// <param name="Ratified">What Mexico accepted of the convention.</param>
public sealed record Yardsticks(
    Bilingual Convention,
    Bilingual Ratified,
    string RatifiedSource,
    Evidence RatifiedEvidence,
    IReadOnlyList<MinimumStandard> Standards,
    IReadOnlyList<PovertyLine> Lines
)
{
    /// <summary>Of the content folder.</summary>
    public const string FileName = "adequacy.yaml";

    public MinimumStandard Of(CashBranch branch) => Standards.Single(s => s.Branch == branch);

    /// <summary>The last line up to a day; <see langword="null"/> when all are later.</summary>
    public PovertyLine? LineAt(DateOnly day) => Lines.LastOrDefault(l => l.Month <= day);

    /// <exception cref="ContentException">The file is not as it must be; says what.</exception>
    public static Yardsticks Read(string folder)
    {
        var file = ContentFile.Read<YardsticksFile>(Path.Combine(folder, FileName));
        var standards = file
            .Standards.Select(s => new MinimumStandard(
                Branch(s.Branch),
                Words(s.Part, s.Branch),
                s.Percent > 0
                    ? s.Percent
                    : throw Wrong(s.Branch, "falta el porcentaje", "the percentage is missing"),
                Text(s.Beneficiary, s.Branch),
                EvidenceOf(s.Evidence, s.Branch)
            ))
            .ToList();
        if (
            standards.Select(s => s.Branch).Distinct().Count()
            != Enum.GetValues<CashBranch>().Length
        )
        {
            throw Wrong(
                "standards",
                "se espera una por rama, y las cinco",
                "one for each branch is expected, and all five"
            );
        }

        return new Yardsticks(
            Text(file.Convention.Name, "convention"),
            Text(file.Convention.Ratified, "convention"),
            Words(file.Convention.Source, "convention"),
            EvidenceOf(file.Convention.Evidence, "convention"),
            standards,
            [
                .. file
                    .PovertyLines.Select(l => new PovertyLine(
                        l.Month,
                        l.Urban,
                        l.Rural,
                        Words(l.Source, $"{l.Month}"),
                        EvidenceOf(l.Evidence, $"{l.Month}")
                    ))
                    .OrderBy(l => l.Month),
            ]
        );
    }

    private static CashBranch Branch(string word) =>
        word switch
        {
            "sickness" => CashBranch.Sickness,
            "maternity" => CashBranch.Maternity,
            "invalidity" => CashBranch.Invalidity,
            "survivors" => CashBranch.Survivors,
            "old_age" => CashBranch.OldAge,
            _ => throw Wrong(word, "no es una rama", "is no branch"),
        };

    private static Evidence EvidenceOf(string word, string of) =>
        word switch
        {
            "verified" => Evidence.Verified,
            "derived" => Evidence.Derived,
            "recalled" => Evidence.Recalled,
            "assumed" => Evidence.Assumed,
            _ => throw Wrong(of, $"«{word}» no es una evidencia", $"“{word}” is no evidence"),
        };

    private static Bilingual Text(Bilingual? text, string of) =>
        text ?? throw Wrong(of, "falta un texto", "a text is missing");

    private static string Words(string text, string of) =>
        text.Length > 0 ? text : throw Wrong(of, "falta la fuente", "the source is missing");

    private static ContentException Wrong(string of, string es, string en) =>
        new(FileName, new($"{of}: {es}.", $"{of}: {en}."));
}

/// <summary>The file as written.</summary>
internal sealed class YardsticksFile
{
    public ConventionEntry Convention { get; set; } = new();

    public List<StandardEntry> Standards { get; set; } = [];

    public List<LineEntry> PovertyLines { get; set; } = [];

    internal sealed class ConventionEntry
    {
        public Bilingual? Name { get; set; }

        public Bilingual? Ratified { get; set; }

        public string Source { get; set; } = "";

        public string Evidence { get; set; } = "";
    }

    internal sealed class StandardEntry
    {
        public string Branch { get; set; } = "";

        public string Part { get; set; } = "";

        public double Percent { get; set; }

        public Bilingual? Beneficiary { get; set; }

        public string Evidence { get; set; } = "";
    }

    internal sealed class LineEntry
    {
        public DateOnly Month { get; set; }

        public double Urban { get; set; }

        public double Rural { get; set; }

        public string Source { get; set; } = "";

        public string Evidence { get; set; } = "";
    }
}
