using ClosingGaps.Web.Site;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace ClosingGaps.Web.Tests.Learning;

public sealed class CertificateKeyTests : IDisposable
{
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"closing-gaps-key-{Guid.NewGuid():N}"
    );

    [Fact]
    public void Without_a_setting_one_is_made_once_for_this_user_alone()
    {
        var first = Key(("Certificates:Folder", folder));
        var second = Key(("Certificates:Folder", folder));
        Assert.True(first.IsLocal);
        Assert.Equal(32, first.Bytes.Length);
        Assert.Equal(first.Bytes, second.Bytes);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(folder, "certificate.key"))
            );
        }
    }

    [Fact]
    public void With_nowhere_to_keep_it_the_site_goes_on_and_says_so()
    {
        File.WriteAllText(folder, "a file, not a folder");
        try
        {
            var key = Key(("Certificates:Folder", folder));
            Assert.True(key.IsLost);
            Assert.Equal(32, key.Bytes.Length);
        }
        finally
        {
            File.Delete(folder);
        }
    }

    [Fact]
    public void The_setting_decides()
    {
        var bytes = Enumerable.Range(0, 40).Select(n => (byte)n).ToArray();
        var key = Key(
            ("Certificates:Key", Convert.ToBase64String(bytes)),
            ("Certificates:Folder", folder)
        );
        Assert.False(key.IsLocal);
        Assert.Equal(bytes, key.Bytes);
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("no es base 64")]
    [InlineData("AAAA")]
    public void A_weak_key_stops_the_start(string text) =>
        Assert.Throws<InvalidOperationException>(() => Key(("Certificates:Key", text)));

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CertificateKey Key(params (string Name, string Value)[] settings) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(s => KeyValuePair.Create<string, string?>(s.Name, s.Value))
                )
                .Build()
        );
}
