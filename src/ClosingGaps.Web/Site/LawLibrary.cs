using ClosingGaps.Engine.Answers;
using ClosingGaps.Law;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Site;

/// <summary>The law that this site answers with, loaded once. Safe to use from several requests at a time.</summary>
internal sealed class LawLibrary
{
    public LawLibrary(IHostEnvironment site)
    {
        Folder =
            ProductFolder.Find(site.ContentRootPath, "paquete.ley", "law")
            ?? throw new DirectoryNotFoundException(
                "No se encuentra la carpeta «law». · The folder \"law\" was not found."
            );
        Files = LawLoader.Read(Folder);
        Identity = LawLoader.Identity(Files);
        var loaded = LawCache.Default.Load(Files);
        Snapshot =
            loaded.Snapshot
            ?? throw new InvalidDataException(
                "La ley tiene errores: véalos con «cg law check». · The law has errors: see them with \"cg law check\"."
            );
        Calculator = new Calculator(Snapshot);
    }

    public string Folder { get; }

    public IReadOnlyList<SourceText> Files { get; }

    /// <summary>SHA-256 of the law's text.</summary>
    public string Identity { get; }

    public Snapshot Snapshot { get; }

    /// <summary>Shared: it keeps the plans that it has made.</summary>
    public Calculator Calculator { get; }
}
