using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Records;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>INEGI's own DBF tables; counts as published with them.</summary>
public sealed class DbfReaderTests
{
    [Theory]
    [InlineData("etoe_2020_04_COE2T0420.DBF", 23_893, 72)]
    [InlineData("etoe_2020_04_HOGT0420.DBF", 14_294, 33)]
    [InlineData("etoe_2020_04_VIVT0420.DBF", 14_185, 22)]
    [InlineData("ecovid0420.DBF", 5_593, 163)]
    public void Real_tables_are_read_whole(string file, int rows, int columns)
    {
        var (count, header, _) = Read(Path("enoe-dictionaries", file), "cd_a");
        Assert.Equal(rows, count);
        Assert.Equal(columns, header);
    }

    [Fact]
    public void Numbers_of_a_real_table_add_up_to_what_was_published()
    {
        var (_, _, sum) = Read(Path("enoe-dictionaries", "ecovid0420.DBF"), "fac_per");
        Assert.Equal(68_184_430, sum);
    }

    [Fact]
    public void A_table_cut_anywhere_is_told()
    {
        var whole = File.ReadAllBytes(Path("enoe-dictionaries", "etoe_2020_04_VIVT0420.DBF"));
        foreach (var length in (int[])[0, 10, 31, 40, 500, 735, 800, 9_999, whole.Length - 40])
        {
            var faults = new FaultList("x.dbf");
            var error = Assert.Throws<SurveyReadException>(() =>
            {
                Count(new MemoryStream(whole, 0, length), faults, "ent");
                faults.ThrowIfAny();
            });
            Assert.True(
                error.Faults[0].Kind is SurveyFaultKind.EmptyFile or SurveyFaultKind.DamagedTable
            );
        }
    }

    private static string Path(string folder, string file) => SharedData.Path("data", folder, file);

    private static (int Count, int Columns, double Sum) Read(string path, string column)
    {
        using var stream = File.OpenRead(path);
        var faults = new FaultList("x.dbf");
        var found = Count(stream, faults, column);
        Assert.True(faults.IsEmpty);
        return found;
    }

    private static (int Count, int Columns, double Sum) Count(
        Stream stream,
        FaultList faults,
        string column
    )
    {
        var records = RecordReader.Of("x.dbf", stream, faults);
        var header = RecordHeader.Read(records, faults);
        var place = header.Find([column]);
        var (count, sum) = (0, 0.0);
        while (records.Read())
        {
            count++;
            if (
                place >= 0
                && ClosingGaps.Population.Surveys.Csv.Number.TryParse(records[place], out var value)
            )
                sum += value;
        }

        return (count, header.Count, sum);
    }
}
