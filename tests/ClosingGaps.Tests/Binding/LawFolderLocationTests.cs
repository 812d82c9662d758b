using ClosingGaps.Law.Binding;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Binding;

public sealed class LawFolderLocationTests
{
    [Fact]
    public void Law_is_found_above_the_program()
    {
        var found = Law.Binding.LawFolder.Find();

        Assert.NotNull(found);
        Assert.True(File.Exists(Path.Combine(found, "federal", "paquete.ley")));
    }

    [Fact]
    public void Folder_and_files_in_memory_load_the_same()
    {
        var folder = RepositoryRoot.Combine("law");
        var files = Directory
            .EnumerateFiles(folder, "*.ley", SearchOption.AllDirectories)
            .Select(path => new Law.Text.SourceText(
                Path.GetRelativePath(folder, path).Replace('\\', '/'),
                File.ReadAllText(path)
            ));

        var fromFolder = LawLoader.Load(folder);

        Assert.Empty(LawText.Errors(fromFolder).Select(LawText.Show));
        Assert.Equal(fromFolder.Snapshot!.Hash, LawLoader.Load(files).Snapshot!.Hash);
    }

    [Fact]
    public void Missing_folder_is_told() =>
        Assert.Throws<DirectoryNotFoundException>(() =>
            LawLoader.Load(RepositoryRoot.Combine("no-such-folder"))
        );
}
