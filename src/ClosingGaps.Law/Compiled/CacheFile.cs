namespace ClosingGaps.Law.Compiled;

/// <summary>A file of a cache, which may or may not be there. A cache that cannot be read or written is no fault.</summary>
/// <param name="path"><see langword="null"/>: nothing is kept.</param>
public sealed class CacheFile(string? path)
{
    /// <summary>Its bytes, whatever they are worth; <see langword="null"/> when there are none.</summary>
    public byte[]? TryRead()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole or not at all. Returns whether it was written.</summary>
    public bool Store(byte[] bytes) => Store(stream => stream.Write(bytes));

    /// <summary>Writes it whole or not at all, by parts. Returns whether it was written.</summary>
    public bool Store(Action<Stream> write)
    {
        if (path is null)
        {
            return false;
        }

        var draft = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.draft";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = File.Create(draft))
            {
                write(stream);
            }

            File.Move(draft, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run makes it again, and that is all.
            TryDelete(draft);
            return false;
        }
    }

    /// <summary>Deletes a file if that can be done.</summary>
    internal static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays.
        }
    }
}
