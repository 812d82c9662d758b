using System.Text;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.OpenPoints;

/// <summary>A part of a letter: a heading, and lines that may be numbered.</summary>
/// <param name="Heading"><see langword="null"/> when it has none.</param>
public sealed record LetterPart(
    string? Heading,
    IReadOnlyList<string> Lines,
    bool IsNumbered = false
);

/// <summary>
/// An information request as a letter, ready to be sent in Spanish; in English so that others can read what it asks. Who sends it fills in
/// what stands in brackets.
/// </summary>
public sealed class RequestLetter
{
    private readonly LetterFile letter;
    private readonly ReadingSymbol reading;

    internal RequestLetter(LetterFile letter, ReadingSymbol reading, InformationRequest request) =>
        (this.letter, this.reading, Request) = (letter, reading, request);

    public InformationRequest Request { get; }

    /// <param name="language">"es" or "en".</param>
    public string Title(string language) => letter.Title.In(language);

    /// <inheritdoc cref="Title"/>
    public IReadOnlyList<LetterPart> Parts(string language)
    {
        string Say(Bilingual text) => text.In(language);
        IReadOnlyList<string> All(IEnumerable<Bilingual> texts) => [.. texts.Select(Say)];
        var local = Request.To.IsLocal ? Say(letter.Local) : "";
        var from = Figures.Date(Request.From, language);
        return
        [
            new(null, [Say(letter.PlaceAndDate)]),
            new(null, [Say(letter.Office), Say(Request.To.Name), Say(letter.Greeting)]),
            new(null, [$"{Say(letter.Subject)}: {Say(Request.Subject)}"]),
            new(null, [Say(letter.Basis).Replace("{local}", local, StringComparison.Ordinal)]),
            new(
                Say(letter.About),
                [
                    Say(Request.About),
                    Say(letter.Readings)
                        .Replace("{question}", Say(reading.Label), StringComparison.Ordinal),
                ]
            ),
            new(
                null,
                [.. reading.Options.Select(o => $"{Say(o.Label).TrimEnd('.')}.")],
                IsNumbered: true
            ),
            new(Say(letter.Documents), All(Request.Documents), IsNumbered: true),
            new(Say(letter.Questions), All(Request.Questions), IsNumbered: true),
            new(
                null,
                [
                    Say(letter.Period).Replace("{from}", from, StringComparison.Ordinal),
                    Say(letter.Format),
                    .. All(letter.Limits),
                ]
            ),
            new(null, All(letter.Sender)),
        ];
    }

    /// <summary>As plain text, for a form or a mail: a line for each paragraph.</summary>
    /// <inheritdoc cref="Title"/>
    public string Text(string language)
    {
        var text = new StringBuilder(Title(language)).Append("\n\n");
        foreach (var part in Parts(language))
        {
            if (part.Heading is { } heading)
            {
                text.Append(heading).Append("\n\n");
            }

            for (var i = 0; i < part.Lines.Count; i++)
            {
                text.Append(part.IsNumbered ? $"{i + 1}. " : "").Append(part.Lines[i]).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
