namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>A row of a file, as text.</summary>
/// <param name="Number">From 1: the line of a CSV file, the row of a spreadsheet.</param>
/// <param name="Cells">Trimmed; one that is empty is "".</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(c => c.Length == 0);

    public string At(int column) => column < Cells.Count ? Cells[column] : "";
}
