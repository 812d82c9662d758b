using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Api;

/// <summary>One operation: where it is, what does it, and what its document says.</summary>
/// <param name="Id">Its name in the document, and the name of its examples.</param>
/// <param name="Path">Under <c>/api/v1/</c>.</param>
/// <param name="Body">Schema of what is sent; none for a question in the address.</param>
/// <param name="Answer">Schema of what comes back.</param>
/// <param name="Problems">Statuses of what may go wrong besides what may go wrong with all.</param>
internal sealed record ApiOperation(
    string Id,
    string Path,
    Delegate Handler,
    string? Body,
    string Answer,
    IReadOnlyList<int> Problems,
    Bilingual Summary,
    Bilingual Description
)
{
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    public string MediaType { get; init; } = "application/json";

    public bool IsPost => Body is not null;
}

/// <summary>A word of the address.</summary>
/// <param name="Pattern">What it looks like, as a JSON schema pattern; none when it is one of <see cref="Among"/> or any text.</param>
internal sealed record ApiParameter(
    string Name,
    Bilingual Description,
    string? Pattern = null,
    IReadOnlyList<string>? Among = null
);
