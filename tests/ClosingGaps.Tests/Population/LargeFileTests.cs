using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Csv;
using ClosingGaps.Population.Surveys.Inspecting;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>A file may be larger than memory: it passes through, and what it is not is told.</summary>
public sealed class LargeFileTests
{
    /// <summary>Ten gigabytes of nothing, which take no room on the disk: no end of line comes, and the reading ends at once.</summary>
    [Fact]
    public void Ten_gigabytes_that_are_no_table_are_told_in_bounded_memory()
    {
        using var tiny = TinySurvey.Create();
        var path = Path.Combine(tiny.Folder, "poblacion.csv");
        using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(10L << 30);
        var csv = new CsvReader(new Passing(path, 64 << 20));
        while (csv.Read()) { }
        Assert.Equal(QuotingFault.TooLong, csv.Quoting);
        Assert.True(new FileInfo(path).Length > int.MaxValue);
    }

    [Fact]
    public void A_record_may_cross_any_edge_of_the_buffer()
    {
        var row = "1,\"dos\nlíneas, y \"\"una\"\" coma\",3\r\n"u8.ToArray();
        var text = Enumerable.Repeat(row, 20_000).SelectMany(b => b).ToArray();
        foreach (var step in (int[])[1, 7, 4096, 300_000])
        {
            var csv = new CsvReader(new Slow(text, step));
            var rows = 0;
            while (csv.Read())
            {
                Assert.Equal(2 * rows + 1, csv.Line);
                rows++;
                Assert.Equal(3, csv.FieldCount);
                Assert.Equal("dos\nlíneas, y \"una\" coma", csv.Text(1));
            }

            Assert.Equal(20_000, rows);
            if (step == 1)
                text = text[..(row.Length * 20_000)];
        }
    }

    /// <summary>Memory is that of the widest rows, not of the file.</summary>
    [Fact]
    public void A_long_file_is_looked_at_in_the_memory_of_a_short_one()
    {
        using var place = new TemporaryFolder();
        var path = Path.Combine(place.Path, "larga.csv");
        var line = new byte[100];
        Array.Fill(line, (byte)'7');
        line[49] = (byte)',';
        line[99] = (byte)'\n';
        var block = Enumerable.Repeat(line, 10_000).SelectMany(b => b).ToArray();
        using (var file = File.Create(path))
        {
            file.Write("a,b\n"u8);
            for (var i = 0; i < 80; i++)
                file.Write(block);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = InspectedFile.Of(path);
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((800_000, 2, 0), (found.Rows, found.Columns.Count, found.Faults.Count));
        Assert.True(used < 8 << 20, $"{used} bytes for a file of {found.Bytes}");
    }

    /// <summary>The beginning of a file, so that a test does not read ten gigabytes of zeros.</summary>
    private sealed class Passing(string path, long most) : Slice(File.OpenRead(path), most);

    private class Slice(Stream inner, long most) : Stream
    {
        private long passed;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position
        {
            get => passed;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, (int)Math.Min(count, most - passed));
            passed += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }

    private sealed class Slow(byte[] text, int step) : MemoryStream(text)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(step, count));
    }
}
