using System.Globalization;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Territories;

/// <summary>Something said of a territory, with who said it.</summary>
/// <param name="Source">Page and day, in words; never blank.</param>
public sealed record CitedText(Bilingual Text, Bilingual Source);

/// <summary>What is known of one territory beside the law. A list without items was looked for and not found.</summary>
/// <param name="Border">Municipalities of the Northern Border Free Zone; none where the general wage holds everywhere.</param>
/// <param name="Insured">Domestic workers insured with IMSS, as published.</param>
public sealed record TerritoryFacts(
    Territory Territory,
    IReadOnlyList<Territory> Border,
    IReadOnlyList<CitedText> Insured,
    IReadOnlyList<CitedText> PayrollTax,
    IReadOnlyList<CitedText> Care,
    IReadOnlyList<CitedText> Women,
    IReadOnlyList<CitedText> Registry,
    IReadOnlyList<CitedText> Programmes,
    IReadOnlyList<CitedText> Childcare
);

/// <summary>The 32 states and Iztapalapa: <c>content/territories.yaml</c>. Immutable.</summary>
public sealed class TerritoryBook
{
    private readonly Dictionary<string, TerritoryFacts> byCode;

    private TerritoryBook(TerritoryFile file, string name)
    {
        Border = Of(file.BorderSource, "border_source", name);
        Care = Of(file.CareSource, "care_source", name);
        Registry = Of(file.RegistrySource, "registry_source", name);
        Childcare = Of(file.ChildcareSource, "childcare_source", name);
        Checked = file.Checked;
        All = [.. file.Territories.Select(e => Of(e, name))];
        byCode = [];
        foreach (var facts in All)
        {
            if (!byCode.TryAdd(facts.Territory.Code, facts))
            {
                throw Wrong(name, facts.Territory.Code, "está dos veces.", "is there twice.");
            }
        }

        if (TerritoryNames.States.FirstOrDefault(s => !byCode.ContainsKey(s.Code)) is { } missing)
        {
            throw Wrong(name, missing.Code, "falta: van las 32.", "is missing: all 32 are needed.");
        }
    }

    /// <summary>The day on which someone last went through the file.</summary>
    public DateOnly Checked { get; }

    /// <summary>In the order of the codes.</summary>
    public IReadOnlyList<TerritoryFacts> All { get; }

    /// <summary>What is said of the whole country, where a state has nothing of its own.</summary>
    public CitedText Border { get; }

    /// <inheritdoc cref="Border"/>
    public CitedText Care { get; }

    /// <inheritdoc cref="Border"/>
    public CitedText Registry { get; }

    /// <inheritdoc cref="Border"/>
    public CitedText Childcare { get; }

    /// <summary>Of a state or municipality; <see langword="null"/> when the file has nothing of it.</summary>
    public TerritoryFacts? Find(string code) => byCode.GetValueOrDefault(code);

    /// <exception cref="ContentException">The file is not as it must be, or names a place that does not exist.</exception>
    public static TerritoryBook Read(string path) =>
        Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <inheritdoc cref="Read"/>
    /// <param name="name">Of the file, for messages.</param>
    public static TerritoryBook Parse(string yaml, string name) =>
        new(ContentFile.Parse<TerritoryFile>(yaml, name), name);

    private static TerritoryFacts Of(TerritoryFile.Entry entry, string name)
    {
        return new TerritoryFacts(
            Place(entry.Code),
            [.. entry.Border.Select(Inside)],
            entry.Insured is null ? [] : [Count(entry.Insured)],
            Each(entry.PayrollTax),
            Each(entry.Care),
            Each(entry.Women),
            Each(entry.Registry),
            Each(entry.Programmes),
            Each(entry.Childcare)
        );

        CitedText[] Each(List<TerritoryFile.Cited> texts) =>
            [.. texts.Select(t => TerritoryBook.Of(t, entry.Code, name))];

        Territory Place(string code) =>
            code.Length is 2 or 5
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && TerritoryNames.Find(number) is { } found
            && found.Code == code
                ? found
                : throw Wrong(
                    name,
                    code,
                    "no es la clave de un estado ni de un municipio.",
                    "is the code of no state and no municipality."
                );

        Territory Inside(string code) =>
            Place(code) is { IsState: false } place && place.State == entry.Code
                ? place
                : throw Wrong(
                    name,
                    code,
                    $"no es un municipio de {entry.Code}.",
                    $"is no municipality of {entry.Code}."
                );

        CitedText Count(TerritoryFile.InsuredCount count) =>
            count.People > 0 && When(count.AsOf) is { } when && count.Source.Length > 0
                ? new CitedText(
                    new(
                        $"{People(count)} personas trabajadoras del hogar aseguradas, {when.Es}.",
                        $"{People(count)} domestic workers insured, {when.En}."
                    ),
                    new(count.Source, count.Source)
                )
                : throw Wrong(
                    name,
                    entry.Code,
                    "insured pide people, as_of (2025-08 o 2023) y source.",
                    "insured needs people, as_of (2025-08 or 2023) and source."
                );
    }

    private static string People(TerritoryFile.InsuredCount count) =>
        count.People.ToString("N0", CultureInfo.InvariantCulture);

    private static Bilingual? When(string asOf) =>
        DateOnly.TryParseExact(
            asOf,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
            ? new(Figures.Month(month, "es"), Figures.Month(month, "en"))
        : asOf.Length == 4 && asOf.All(char.IsAsciiDigit) ? new(asOf, asOf)
        : null;

    private static CitedText Of(TerritoryFile.Cited? cited, string where, string name)
    {
        if (cited is not { Text: { } text, Source.Length: > 0 })
        {
            throw Wrong(name, where, "pide text y source.", "needs text and source.");
        }

        return new CitedText(
            text,
            cited.Seen is { } seen
                ? new(
                    $"{cited.Source}, {Figures.Date(seen, "es")}",
                    $"{cited.Source}, {Figures.Date(seen, "en")}"
                )
                : new(cited.Source, cited.Source)
        );
    }

    private static ContentException Wrong(string name, string where, string es, string en) =>
        new(name, new($"{where}: {es}", $"{where}: {en}"));
}
