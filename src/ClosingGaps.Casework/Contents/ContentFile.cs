using ClosingGaps.Law.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ClosingGaps.Casework.Contents;

/// <summary>
/// Reads a YAML file of the content folder into records. Keys that the record does not know are errors, and so is a text that lacks one of
/// its two languages: what people read is never half there.
/// </summary>
public static class ContentFile
{
    /// <exception cref="ContentException">The file is not as the record asks.</exception>
    public static T Read<T>(string path) =>
        Parse<T>(File.ReadAllText(path), Path.GetFileName(path));

    /// <param name="name">Of the file, for messages.</param>
    /// <exception cref="ContentException">The text is not as the record asks.</exception>
    public static T Parse<T>(string yaml, string name)
    {
        // One for each reading: a builder's parts are not made for several threads.
        var reader = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithTypeConverter(new BilingualConverter())
            .WithTypeConverter(new DateConverter())
            .Build();
        try
        {
            return reader.Deserialize<T>(yaml)
                ?? throw new ContentException(name, new("está vacío.", "is empty."));
        }
        catch (YamlException e)
        {
            var reason = e.InnerException?.Message ?? e.Message;
            throw new ContentException(
                name,
                new(
                    $"línea {e.Start.Line}, columna {e.Start.Column}: {reason}",
                    $"line {e.Start.Line}, column {e.Start.Column}: {reason}"
                ),
                e
            );
        }
    }
}
