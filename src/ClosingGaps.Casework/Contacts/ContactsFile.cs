using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Contacts;

/// <summary>The file as written.</summary>
internal sealed class ContactsFile
{
    private static readonly Dictionary<string, Claim> Words = new(StringComparer.Ordinal)
    {
        ["seguro"] = Claim.Insurance,
        ["despido"] = Claim.Dismissal,
        ["pago"] = Claim.Pay,
        ["violencia"] = Claim.Violence,
        ["discriminación"] = Claim.Discrimination,
        ["emergencia"] = Claim.Emergency,
        ["intérprete"] = Claim.Interpreter,
        ["cuidados"] = Claim.Care,
        ["organización"] = Claim.Organisation,
    };

    public DateOnly Checked { get; set; }

    public List<Entry> Contacts { get; set; } = [];

    internal sealed class Entry
    {
        public string Id { get; set; } = "";

        public Bilingual? Name { get; set; }

        public Bilingual? Helps { get; set; }

        public List<string> Claims { get; set; } = [];

        public string? State { get; set; }

        public string? Phone { get; set; }

        public Bilingual? PhoneNote { get; set; }

        public Bilingual? Hours { get; set; }

        public string? Site { get; set; }

        public Bilingual? Source { get; set; }

        public DateOnly? Seen { get; set; }

        public Contact ToContact(string file) =>
            new()
            {
                Id = Id,
                Name = Needed(Name, file, "name"),
                Helps = Needed(Helps, file, "helps"),
                Claims = [.. Claims.Select(word => Known(word, file))],
                State = State,
                Phone = Phone,
                PhoneNote = PhoneNote,
                Hours = Hours,
                Site = Site,
                Source = Needed(Source, file, "source"),
                Seen = Seen,
            };

        private Bilingual Needed(Bilingual? text, string file, string key) =>
            text
            ?? throw new ContentException(
                file,
                new($"{Id}: falta {key}.", $"{Id}: {key} is missing.")
            );

        private Claim Known(string word, string file) =>
            Words.TryGetValue(word, out var claim)
                ? claim
                : throw new ContentException(
                    file,
                    new(
                        $"{Id}: «{word}» no es un asunto; se espera uno de: {string.Join(", ", Words.Keys)}.",
                        $"{Id}: “{word}” is not a claim; one of these is expected: {string.Join(", ", Words.Keys)}."
                    )
                );
    }
}
