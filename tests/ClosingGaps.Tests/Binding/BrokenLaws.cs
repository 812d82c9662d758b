namespace ClosingGaps.Tests.Binding;

/// <summary>A law with one mistake, for each kind of mistake that the binder knows.</summary>
internal static partial class BrokenLaws
{
    internal sealed record Example(
        string Code,
        IReadOnlyList<string> Proposals,
        params (string Path, string Text)[] Files
    );

    public static IReadOnlyDictionary<string, Example> All { get; } =
        Names()
            .Concat(Packages())
            .Concat(Facts())
            .Concat(Tables())
            .Concat(Rules())
            .Concat(Cases())
            .Concat(Mappings())
            .ToDictionary(e => e.Code, StringComparer.Ordinal);

    /// <summary>One file more in a federal package that has the facts of <see cref="LawText.Facts"/>.</summary>
    private static Example One(string code, string text) =>
        new(
            code,
            [],
            ("federal/paquete.ley", LawText.Federal),
            ("federal/hechos.ley", LawText.Article + LawText.Facts),
            ("federal/prueba.ley", "instrumento ley\nartículo 2\n" + text)
        );

    private static Example Many(string code, params (string Path, string Text)[] files) =>
        new(
            code,
            [],
            [
                ("federal/paquete.ley", LawText.Federal),
                ("federal/hechos.ley", LawText.Article + LawText.Facts + Support),
                .. files,
            ]
        );

    private const string Support = """
        regla apoyo : pesos por persona
          = 100 pesos
          se llama es "Apoyo" en "Support"

        instrumento ley_de_cuidados "Ley de cuidados" en "Care law"
          competencia concurrente
        artículo 7
        regla apoyo_de_cuidados : pesos por persona
          = 100 pesos
          rige en residencia
          se llama es "Apoyo" en "Support"

        """;

    private const string City = """
        paquete ciudad es "Ciudad de México" en "Mexico City"
          legislador estado 09
          sobre federal

        """;
}
