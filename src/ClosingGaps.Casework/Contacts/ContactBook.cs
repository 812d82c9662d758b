using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Contacts;

/// <summary>The contacts that we hold, from <c>content/contacts.yaml</c>. Immutable.</summary>
/// <param name="Checked">The day on which someone last went through the file.</param>
/// <param name="All">In the order of the file: who answers first stands first.</param>
public sealed record ContactBook(DateOnly Checked, IReadOnlyList<Contact> All)
{
    /// <exception cref="ContentException">The file is not as it should be.</exception>
    public static ContactBook Read(string path) =>
        Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <inheritdoc cref="Read"/>
    /// <param name="name">Of the file, for messages.</param>
    public static ContactBook Parse(string yaml, string name)
    {
        var file = ContentFile.Parse<ContactsFile>(yaml, name);
        var all = new List<Contact>();
        foreach (var entry in file.Contacts)
        {
            if (entry.State is { Length: not 2 })
            {
                throw new ContentException(
                    name,
                    new(
                        $"{entry.Id}: el estado «{entry.State}» se escribe con dos cifras.",
                        $"{entry.Id}: the state “{entry.State}” is written with two digits."
                    )
                );
            }

            if (all.Exists(c => c.Id == entry.Id))
            {
                throw new ContentException(
                    name,
                    new($"{entry.Id} está dos veces.", $"{entry.Id} is there twice.")
                );
            }

            all.Add(entry.ToContact(name));
        }

        return new ContactBook(file.Checked, all);
    }

    /// <summary>Whom to call about something: those of her state first, then those of the whole country.</summary>
    /// <param name="state">Two digits, or <see langword="null"/> when it is not known.</param>
    public IReadOnlyList<Contact> For(Claim claim, string? state) =>
        [
            .. All.Where(c => c.Claims.Contains(claim) && (c.State is null || c.State == state))
                .OrderBy(c => c.State is null),
        ];

    public Contact? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
