using ClosingGaps.Casework.Contents;
using ClosingGaps.Law;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What the law has and this project does not: <c>content/not_encoded.yaml</c>.</summary>
internal sealed class NotEncoded
{
    public List<MissingPart> Missing { get; set; } = [];

    public static NotEncoded Read(string contentRoot)
    {
        var folder =
            ProductFolder.Find(contentRoot, "not_encoded.yaml", "content")
            ?? throw new DirectoryNotFoundException(
                "No se encuentra «content/not_encoded.yaml». · \"content/not_encoded.yaml\" was not found."
            );
        return ContentFile.Read<NotEncoded>(Path.Combine(folder, "not_encoded.yaml"));
    }
}

/// <summary>A part of the law that is not here.</summary>
internal sealed class MissingPart
{
    public Bilingual What { get; set; } = new("", "");

    public Bilingual Why { get; set; } = new("", "");

    /// <summary>Name of the instrument in the law's files; blank when it has none.</summary>
    public string Instrument { get; set; } = "";

    public List<string> Articles { get; set; } = [];
}
