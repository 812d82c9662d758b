namespace ClosingGaps.Tests.Binding;

/// <summary>Mappings that answer what they cannot.</summary>
internal static partial class BrokenLaws
{
    private const string Survey = """
        paquete encuesta es "Encuesta" en "Survey"
          sobre federal

        """;

    private static IEnumerable<Example> Mappings() =>
        [
            One(
                "LEY100",
                """
                regla observado : régimen por empleo
                  = hogar
                  responde régimen
                  se llama es "Observado" en "Observed"
                """
            ),
            Mapping(
                "LEY101",
                """
                regla lugar : pesos por persona
                  = 10 pesos
                  responde apoyo
                """
            ),
            Mapping(
                "LEY102",
                """
                entrada ingreso_trimestral : pesos por empleo
                regla pago_por_día : pesos/día por empleo
                  = ingreso_trimestral ÷ 90 días
                  responde salario
                """
            ),
            Mapping(
                "LEY103",
                """
                regla por_rama : régimen por empleo
                  = hogar
                  responde régimen
                regla por_ocupación : régimen por empleo
                  = campo
                  responde régimen
                """
            ),
        ];

    private static Example Mapping(string code, string text) =>
        Many(code, ("encuesta/paquete.ley", Survey), ("encuesta/respuestas.ley", text));
}
