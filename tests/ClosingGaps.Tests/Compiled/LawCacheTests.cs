using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.Compiled;

public sealed class LawCacheTests
{
    private static readonly IReadOnlyList<SourceText> files = [.. EveryConstruct.Files];

    [Fact]
    public void The_second_load_comes_from_the_cache()
    {
        using var place = new TemporaryFolder();
        var cache = LawCache.In(Path.Combine(place.Path, "made", "when needed"));
        Assert.Null(cache.TryLoad(files));
        var first = cache.Load(files).Snapshot!;
        var second = cache.TryLoad(files)!;

        Assert.Null(SameGraph.Difference(first, second));
        Assert.Equal(first.Hash, cache.Load(files).Snapshot!.Hash);
    }

    [Fact]
    public void The_order_in_which_files_are_given_does_not_count()
    {
        using var place = new TemporaryFolder();
        var cache = LawCache.In(place.Path);
        cache.Load(files);

        Assert.NotNull(cache.TryLoad(files.Reverse()));
    }

    [Fact]
    public void One_character_makes_another_entry()
    {
        using var place = new TemporaryFolder();
        var cache = LawCache.In(place.Path);
        cache.Load(files);
        for (var i = 0; i < files.Count; i++)
        {
            var (path, content) = (files[i].Path, files[i].Content);
            Assert.Null(cache.TryLoad(With(i, new(path, content + "\n"))));
            Assert.Null(cache.TryLoad(With(i, new(path, content.Replace('r', 's')))));
            Assert.Null(cache.TryLoad(With(i, new(path, content.ReplaceLineEndings("\r\n")))));
            Assert.Null(cache.TryLoad(With(i, new("b/" + path, content))));
        }

        Assert.Null(cache.TryLoad(files.Skip(1)));
        Assert.Null(cache.TryLoad(files, ["otra"]));
        Assert.NotNull(cache.TryLoad(files));
    }

    [Fact]
    public void A_damaged_entry_is_made_again()
    {
        using var place = new TemporaryFolder();
        var cache = LawCache.In(place.Path);
        var law = cache.Load(files).Snapshot!;
        var entry = Assert.Single(Directory.GetFiles(place.Path));
        var good = File.ReadAllBytes(entry);
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var bad = (byte[])good.Clone();
            bad[round < 20 ? round * 4 : random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            IsMadeAgain(bad);
        }

        foreach (var length in (int[])[0, 1, 31, 63, 64, 65, good.Length / 2, good.Length - 1])
        {
            IsMadeAgain(good[..length]);
        }

        IsMadeAgain([.. good, 0]);

        void IsMadeAgain(byte[] bytes)
        {
            File.WriteAllBytes(entry, bytes);
            Assert.Null(cache.TryLoad(files));
            Assert.Equal(law.Hash, cache.Load(files).Snapshot!.Hash);
            Assert.Equal(good, File.ReadAllBytes(entry));
        }
    }

    [Fact]
    public void An_entry_of_another_law_is_not_taken()
    {
        using var place = new TemporaryFolder();
        var cache = LawCache.In(place.Path);
        var other = With(1, new(files[1].Path, files[1].Content + "\n"));
        cache.Load(files);
        var entry = Assert.Single(Directory.GetFiles(place.Path));
        cache.Load(other);
        var foreign = Directory.GetFiles(place.Path).Single(f => f != entry);
        File.Copy(foreign, entry, overwrite: true);

        Assert.Null(cache.TryLoad(files));
    }

    [Fact]
    public void A_law_with_something_to_say_is_not_kept()
    {
        using var place = new TemporaryFolder();
        var cache = LawCache.In(place.Path);
        var broken = With(1, new(files[1].Path, files[1].Content + "\nregla"));
        var (text, again) = (LawLoader.Load(broken), cache.Load(broken));

        Assert.NotEmpty(text.Diagnostics);
        Assert.Equal(text.Diagnostics.Count, again.Diagnostics.Count);
        Assert.Empty(Directory.GetFiles(place.Path));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_fault()
    {
        using var place = new TemporaryFolder();
        place.Write("taken", "a file where the folder should be");

        Assert.NotNull(LawCache.In(Path.Combine(place.Path, "taken")).Load(files).Snapshot);
        Assert.NotNull(LawCache.None.Load(files).Snapshot);
        Assert.Null(LawCache.None.TryLoad(files));
    }

    [Fact]
    public void The_oldest_entries_go()
    {
        using var place = new TemporaryFolder();
        var cache = LawCache.In(place.Path);
        for (var i = 0; i < 20; i++)
        {
            place.Write($"{i}.law", "old");
            File.SetLastWriteTimeUtc(
                Path.Combine(place.Path, $"{i}.law"),
                new DateTime(2026, 1, 1 + i, 0, 0, 0, DateTimeKind.Utc)
            );
        }

        place.Write("kept.survey", "not ours");
        cache.Load(files);

        Assert.NotNull(cache.TryLoad(files));
        Assert.Equal(12, Directory.GetFiles(place.Path, "*.law").Length);
        Assert.True(File.Exists(Path.Combine(place.Path, "19.law")));
        Assert.True(File.Exists(Path.Combine(place.Path, "kept.survey")));
    }

    private static List<SourceText> With(int index, SourceText file)
    {
        var changed = files.ToList();
        changed[index] = file;
        return changed;
    }
}
