using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Learning;
using ClosingGaps.Casework.MaybeYouRead;
using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Law;

namespace ClosingGaps.Web.Site;

/// <summary>The words that ship beside the pages: whom to call, lessons, glossary. Read once; safe for several requests at a time.</summary>
internal sealed class ContentLibrary
{
    public ContentLibrary(IHostEnvironment site, LawLibrary law)
    {
        var folder =
            ProductFolder.Find(site.ContentRootPath, "contacts.yaml", "content")
            ?? throw new DirectoryNotFoundException(
                "No se encuentra la carpeta «content». · The folder \"content\" was not found."
            );
        Contacts = ContactBook.Read(Path.Combine(folder, "contacts.yaml"));
        Lessons = new LessonShelf(law.Calculator, Path.Combine(folder, "lessons"));
        MaybeYouRead = MaybeYouReadBook.Read(
            Path.Combine(folder, "maybe-you-read.yaml"),
            law.Snapshot
        );
        Rights = RightsBook.Read(Path.Combine(folder, "rights"), law.Snapshot);
        OpenPoints = OpenPointBook.Read(Path.Combine(folder, "open_points"), law.Snapshot);
        Balance = BalanceBook.Read(Path.Combine(folder, "balance.yaml"), law.Snapshot, Rights);
        Territories = TerritoryBook.Read(Path.Combine(folder, "territories.yaml"));
        Glossary = Glossary.Read(Path.Combine(folder, "glossary.yaml"));
    }

    public ContactBook Contacts { get; }

    public LessonShelf Lessons { get; }

    /// <summary>Wrong and superseded rules, and what the law says.</summary>
    public MaybeYouReadBook MaybeYouRead { get; }

    /// <summary>The rights that the worker's pages ask the law about.</summary>
    public RightsBook Rights { get; }

    /// <summary>Open points of the law: women of example, and what to ask of whom.</summary>
    public OpenPointBook OpenPoints { get; }

    /// <summary>What is weighed when she is registered.</summary>
    public BalanceBook Balance { get; }

    /// <summary>What is known of each state beside the law.</summary>
    public TerritoryBook Territories { get; }

    public Glossary Glossary { get; }
}
