using ClosingGaps.Law.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace ClosingGaps.Casework.Contents;

/// <summary>A text is written <c>{ es: …, en: … }</c>, with both.</summary>
internal sealed class BilingualConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(Bilingual);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var start = parser.Consume<MappingStart>().Start;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var language = parser.Consume<Scalar>();
            var text = parser.Consume<Scalar>().Value.Trim();
            if (language.Value is not ("es" or "en") || text.Length == 0)
            {
                throw new YamlException(
                    language.Start,
                    language.End,
                    $"«{language.Value}»: un texto lleva es y en / a text has es and en"
                );
            }

            texts[language.Value] = text;
        }

        return texts.Count == 2
            ? new Bilingual(texts["es"], texts["en"])
            : throw new YamlException(
                start,
                start,
                "falta un idioma: un texto lleva es y en / a language is missing: a text has es and en"
            );
    }

    public void WriteYaml(
        IEmitter emitter,
        object? value,
        Type type,
        ObjectSerializer serializer
    ) => throw new NotSupportedException("Content is written by hand.");
}
