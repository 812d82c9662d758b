using System.Security.Cryptography;
using System.Text;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Population.Surveys.Caching;
using ClosingGaps.Population.Surveys.Files;

namespace ClosingGaps.Population.Surveys;

/// <summary>
/// Where parsed columns are kept between runs. An entry belongs to the content of the files, the columns
/// asked for and the version of the format: when any differs it is another entry. Length and date of the
/// files are not trusted. Files in a zip are told by the content of the zip, which need not be unzipped. An entry that is damaged is made again.
/// </summary>
public sealed class SurveyCache
{
    private readonly string? folder;

    private SurveyCache(string? folder)
    {
        this.folder = folder;
    }

    /// <summary>
    /// In the user's cache folder; see <see cref="CacheFolder.Default"/>.
    /// </summary>
    public static SurveyCache Default { get; } = new(CacheFolder.Default());

    /// <summary>Reads the files each time and writes nothing.</summary>
    public static SurveyCache None { get; } = new(folder: null);

    /// <summary>A cache in a folder of the caller's choice, made when first needed.</summary>
    public static SurveyCache In(string folder) => new(folder);

    internal CacheEntry Entry(ReadPlan plan, SurveyFile[] files, string title)
    {
        if (folder is null)
            return new CacheEntry(path: null);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{plan.Layout.Id}\n{plan.Layout.Identity}\n{title}\n{ColumnFile.Version}\n"
            )
        );
        var digests = files.AsParallel().AsOrdered().Select(f => f.Identity).ToArray();
        for (var i = 0; i < digests.Length; i++)
        {
            hash.AppendData(digests[i]);
            foreach (var request in plan.Tables[i].Requests)
                hash.AppendData(Encoding.UTF8.GetBytes($"{request.Name}={request}\n"));
        }

        foreach (var column in plan.JobColumns)
            hash.AppendData(Encoding.UTF8.GetBytes($"{column}\n"));

        var name = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
        return new CacheEntry(Path.Combine(folder, $"{name}.survey"));
    }
}
