using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace ClosingGaps.Casework.Contents;

/// <summary>A date is written 2026-03-15, a month 2026-03 (its first day).</summary>
internal sealed class DateConverter : IYamlTypeConverter
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM"];

    public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        return DateOnly.TryParseExact(
            scalar.Value,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw new YamlException(
                scalar.Start,
                scalar.End,
                $"«{scalar.Value}»: se espera 2026-03-15 o 2026-03 / 2026-03-15 or 2026-03 is expected"
            );
    }

    public void WriteYaml(
        IEmitter emitter,
        object? value,
        Type type,
        ObjectSerializer serializer
    ) => throw new NotSupportedException("Content is written by hand.");
}
