using System.Text;
using ClosingGaps.Population.Surveys.Csv;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Population;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b;1|2")]
    [InlineData("a,b\n1,2", "a|b;1|2")]
    [InlineData("\uFEFFa,b\n1,2\n", "a|b;1|2")]
    [InlineData("a,b\n,\n", "a|b;|")]
    [InlineData("a,b\n1,", "a|b;1|")]
    [InlineData("\"a\",\"b\"\n\"1,5\",\"say \"\"so\"\"\"\n", "a|b;1,5|say \"so\"")]
    [InlineData("a,b\r\n\"two\nlines\",\"\"\r\n", "a|b;two\nlines|")]
    [InlineData("a,b\n\n\r\n1,2\n\n", "a|b;1|2")]
    [InlineData("", "")]
    public void Records_follow_RFC_4180(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(';', Read(text).Select(r => string.Join('|', r.Fields)))
        );

    [Fact]
    public void A_record_tells_the_line_it_begins_on()
    {
        var lines = Read("a,b\n\"x\ny\",2\n\n3,4\n").Select(r => r.Line);
        Assert.Equal([1, 2, 5], lines);
    }

    [Theory]
    [InlineData("a\n\"open,2\n3,4\n", "Unclosed")]
    [InlineData("a\n\"x\"y,2\n", "TextAfterQuote")]
    public void Broken_quoting_is_told(string text, string fault) =>
        Assert.Equal(fault, Read(text)[1].Quoting);

    [Fact]
    public void More_fields_than_expected_are_all_read() =>
        Assert.Equal(1001, Read(new string(',', 1000))[0].Fields.Length);

    /// <summary>Whatever the fields hold, quoted text comes back as it was.</summary>
    [Fact]
    public void Quoted_fields_come_back() =>
        Gen.String[Gen.Char["ab,\"\n\r; áñ"], 0, 8]
            .Array[2, 5]
            .Array[1, 6]
            .Sample(rows =>
            {
                var text = string.Join(
                    "\r\n",
                    rows.Select(r =>
                        string.Join(
                            ',',
                            r.Select(f =>
                                $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                            )
                        )
                    )
                );
                return Read(text)
                    .Select(r => r.Fields)
                    .Zip(rows)
                    .All(p => p.First.SequenceEqual(p.Second));
            });

    /// <summary>Bytes of any kind end in records, never in an exception or an endless loop.</summary>
    [Fact]
    public void Any_bytes_are_read_to_their_end() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes =>
            {
                var csv = new CsvReader(bytes);
                var records = 0;
                while (csv.Read() && records <= bytes.Length)
                    records++;
                return records <= bytes.Length;
            });

    [Theory]
    [InlineData("08", 8)]
    [InlineData("9111", 9111)]
    [InlineData("1890.39", 1890.39)]
    [InlineData("-3.5", -3.5)]
    [InlineData(".5", 0.5)]
    [InlineData("32270.7154205343", 32270.7154205343)]
    [InlineData("123456789012345678", 123456789012345678)]
    [InlineData("1e+05", 100000)]
    [InlineData("0.1", 0.1)]
    public void Numbers_are_read_to_the_nearest_double(string text, double expected)
    {
        Assert.True(Number.TryParse(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("NA")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("023-3")]
    public void What_is_no_finite_number_is_refused(string text) =>
        Assert.False(Number.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void The_short_way_and_the_general_way_agree() =>
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 15])
            .Sample(
                (digits, decimals) =>
                {
                    var text = Math.Abs(digits)
                        .ToString("D16", System.Globalization.CultureInfo.InvariantCulture)[1..];
                    text =
                        $"{(digits < 0 ? "-" : "")}{text[..(15 - decimals)]}.{text[(15 - decimals)..]}";
                    return Number.TryParse(Encoding.UTF8.GetBytes(text), out var value)
                        && value
                            == double.Parse(
                                text,
                                System.Globalization.CultureInfo.InvariantCulture
                            );
                }
            );

    private static List<(int Line, string[] Fields, string Quoting)> Read(string text)
    {
        var csv = new CsvReader(Encoding.UTF8.GetBytes(text));
        var records = new List<(int, string[], string)>();
        while (csv.Read())
        {
            var fields = new string[csv.FieldCount];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = csv.Text(i);
            records.Add((csv.Line, fields, csv.Quoting.ToString()));
        }

        return records;
    }
}
