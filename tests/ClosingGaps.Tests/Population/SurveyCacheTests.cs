using System.Diagnostics;
using ClosingGaps.Population.Surveys;
using Xunit;

namespace ClosingGaps.Tests.Population;

public sealed class SurveyCacheTests
{
    [Fact]
    public void The_second_read_is_the_first_to_the_bit()
    {
        using var tiny = TinySurvey.Create();
        // A fraction, a negative zero, a large code and blanks: every width of the format.
        tiny.Replace("trabajos.csv", "8140,20", "-0,20.25");
        tiny.Replace("trabajos.csv", "1111,48", "100000,");
        var first = tiny.Read(tiny.Cache);
        var second = tiny.Read(tiny.Cache);

        Assert.False(first.IsFromCache);
        Assert.True(second.IsFromCache);
        Assert.Equal(first.Title, second.Title);
        foreach (var level in Enum.GetValues<SurveyLevel>())
        {
            var (a, b) = (first.Table(level), second.Table(level));
            Assert.Equal(a.Keys.ToArray(), b.Keys.ToArray());
            Assert.Equal(a.Parents.ToArray(), b.Parents.ToArray());
            Assert.Equal(a.ChildOffsets.ToArray(), b.ChildOffsets.ToArray());
            Assert.Equal(a.ColumnNames, b.ColumnNames);
            foreach (var name in a.ColumnNames)
            {
                Assert.Equal(Bits(a.Column(name)), Bits(b.Column(name)));
                Assert.Equal(a.Column(name).Missing.ToArray(), b.Column(name).Missing.ToArray());
            }
        }
    }

    [Fact]
    public void Content_decides_and_not_length_or_date()
    {
        using var tiny = TinySurvey.Create();
        tiny.Read(tiny.Cache);
        var path = Path.Combine(tiny.Folder, "poblacion.csv");
        var (length, written) = (new FileInfo(path).Length, File.GetLastWriteTimeUtc(path));
        tiny.Replace("poblacion.csv", "2,40", "2,41");
        File.SetLastWriteTimeUtc(path, written);
        var survey = tiny.Read(tiny.Cache);

        Assert.Equal(length, new FileInfo(path).Length);
        Assert.False(survey.IsFromCache);
        Assert.Equal(41, survey.Persons.Column("poblacion.edad")[0]);
    }

    [Fact]
    public void Other_columns_are_another_entry_in_any_order()
    {
        using var tiny = TinySurvey.Create();
        tiny.Read(tiny.Cache);

        Assert.False(Survey.Read(tiny.Folder, ["poblacion.sexo"], tiny.Cache).IsFromCache);
        Assert.True(Survey.Read(tiny.Folder, TinySurvey.Columns.Reverse(), tiny.Cache).IsFromCache);
    }

    [Fact]
    public void An_entry_damaged_anywhere_is_made_again()
    {
        using var tiny = TinySurvey.Create();
        var good = tiny.Read(tiny.Cache);
        var entry = Assert.Single(Directory.GetFiles(Path.Combine(tiny.Folder, "cache")));
        var bytes = File.ReadAllBytes(entry);

        for (var at = 0; at < bytes.Length; at += 7)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x10;
            MustRebuild(damaged);
        }

        for (var length = 0; length < bytes.Length; length += 13)
            MustRebuild(bytes[..length]);

        void MustRebuild(byte[] damaged)
        {
            File.WriteAllBytes(entry, damaged);
            var survey = tiny.Read(tiny.Cache);
            Assert.False(survey.IsFromCache);
            Assert.Equal(
                Bits(good.Jobs.Column("trabajos.htrab")),
                Bits(survey.Jobs.Column("trabajos.htrab"))
            );
            Assert.Equal(bytes, File.ReadAllBytes(entry));
        }
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_no_fault()
    {
        using var tiny = TinySurvey.Create();
        tiny.Put("taken", "a file where the cache folder should be");
        var cache = SurveyCache.In(Path.Combine(tiny.Folder, "taken"));

        Assert.False(tiny.Read(cache).IsFromCache);
        Assert.False(tiny.Read(cache).IsFromCache);
    }

    [Fact]
    public void Without_a_cache_nothing_is_written()
    {
        using var tiny = TinySurvey.Create();
        tiny.Read(SurveyCache.None);
        Assert.False(tiny.Read(SurveyCache.None).IsFromCache);
    }

    /// <summary>
    /// How long a read takes is the business of <c>bench/</c>; on a busy machine only the order is sure.
    /// </summary>
    [Fact]
    public void Real_surveys_come_from_the_cache_faster_than_from_their_files()
    {
        var place = Directory.CreateTempSubdirectory("cg-cache-");
        try
        {
            var cache = SurveyCache.In(place.FullName);
            foreach (var (folder, column) in Real())
            {
                var first = Time(() => Survey.Read(folder, [column], cache));
                var second = Enumerable
                    .Range(0, 3)
                    .Select(_ => Time(() => Survey.Read(folder, [column], cache)))
                    .MinBy(t => t.Seconds);
                Assert.False(first.Survey.IsFromCache);
                Assert.True(second.Survey.IsFromCache);
                Assert.True(
                    second.Seconds < first.Seconds,
                    $"{folder}: {first.Seconds:0.00} s, then {second.Seconds:0.00} s"
                );
                Assert.Equal(
                    Bits(first.Survey.Persons.Column(column)),
                    Bits(second.Survey.Persons.Column(column))
                );
            }
        }
        finally
        {
            place.Delete(recursive: true);
        }

        static IEnumerable<(string Folder, string Column)> Real() =>
            [
                (SharedData.Path("data", "enigh2010"), "ingresos.ing_tri[clave=P001..P007]"),
                (SharedData.Path("data", "enigh2016"), "persona_coneval_2016.ss_dir"),
            ];

        static (Survey Survey, double Seconds) Time(Func<Survey> read)
        {
            var watch = Stopwatch.StartNew();
            return (read(), watch.Elapsed.TotalSeconds);
        }
    }

    private static long[] Bits(SurveyColumn column) =>
        Array.ConvertAll(column.Values.ToArray(), BitConverter.DoubleToInt64Bits);
}
