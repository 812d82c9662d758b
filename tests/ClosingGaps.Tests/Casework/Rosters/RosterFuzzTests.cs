using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Tests.LawFolder;
using CsCheck;
using MiniExcelLibs;
using Xunit;

namespace ClosingGaps.Tests.Casework.Rosters;

/// <summary>Whatever a file holds, it is read, every row told or kept, or it says why it is no roster. Nothing else.</summary>
public sealed class RosterFuzzTests
{
    private static readonly byte[] csv = FictionalRoster.Of(8);
    private static readonly byte[] xlsx = Spreadsheet();

    [Fact]
    public void Damaged_text() => Damaged(csv).Sample(IsReadOrRefused, iter: 500);

    [Fact]
    public void Damaged_spreadsheets() => Damaged(xlsx).Sample(IsReadOrRefused, iter: 300);

    [Fact]
    public void Any_bytes() => Gen.Byte.Array[0, 300].Sample(IsReadOrRefused);

    // A few bytes changed, and perhaps the end cut off.
    private static Gen<byte[]> Damaged(byte[] file) =>
        from changes in Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte).Array[1, 6]
        from length in Gen.OneOf(Gen.Const(file.Length), Gen.Int[0, file.Length])
        select Change(file, changes, length);

    private static byte[] Change(byte[] file, (int Place, byte Value)[] changes, int length)
    {
        var copy = file.ToArray();
        foreach (var (place, value) in changes)
        {
            copy[place] = value;
        }

        return copy[..length];
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            var roster = RosterReader.Read(Shipped.Law, bytes);
            var told = roster
                .Defects.Where(d => d.Severity == RosterSeverity.Error)
                .Select(d => d.Row)
                .ToHashSet();
            return roster.Rows.Count + told.Count == roster.RowsRead
                && roster.Rows.All(r => !told.Contains(r.Number))
                && roster.Workers.Sum(w => w.Rows.Count) == roster.Rows.Count;
        }
        catch (RosterFileException e)
        {
            return e.What.Es.Length > 0 && e.Mend.Es.Length > 0;
        }
    }

    private static byte[] Spreadsheet()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(
            Enumerable
                .Range(0, 8)
                .Select(i => new Dictionary<string, object>
                {
                    ["nss"] = FictionalRoster.Nss(i),
                    ["curp"] = FictionalRoster.Curp(i),
                    ["alta"] = new DateTime(2026, 3, 2),
                    ["salario"] = 400.5,
                })
        );
        return stream.ToArray();
    }
}
