using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework;

/// <summary>The law that was loaded lacks a name that an answer needs.</summary>
public sealed class MissingLawException(string name)
    : Exception($"The law loaded has no '{name}', which this answer needs.")
{
    /// <summary>The name that was looked for.</summary>
    public string Name { get; } = name;

    /// <summary>For people, in both languages.</summary>
    public Bilingual Text { get; } =
        new(
            $"la ley que se cargó no tiene «{name}», y esta respuesta lo necesita; vea los nombres con cg law list",
            $"the law loaded has no \"{name}\", which this answer needs; see the names with cg law list"
        );
}
