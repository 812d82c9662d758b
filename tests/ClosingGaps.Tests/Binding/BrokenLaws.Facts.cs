namespace ClosingGaps.Tests.Binding;

/// <summary>Types, amounts, dates and tables.</summary>
internal static partial class BrokenLaws
{
    private static Example Rule(string code, string head, string formula) =>
        One(code, $"regla prueba : {head}\n  {formula}\n  se llama es \"Prueba\" en \"Test\"\n");

    private static IEnumerable<Example> Facts() =>
        [
            Rule("LEY050", "pezos por empleo", "= 1 pesos"),
            Rule("LEY051", "pesos por empleo", "= si días entonces 1 pesos si no 2 pesos"),
            Rule("LEY052", "pesos por empleo", "= salario × días + salario"),
            Rule("LEY053", "pesos por empleo", "= salario"),
            One("LEY054", "valor tope : pesos\n  desde 2026-01-01 : 2026-01-02  fuente \"DOF\"\n"),
            One("LEY055", "valor tasa : porcentaje\n  desde 2026-01-01 : 20.40  fuente \"DOF\"\n"),
            One("LEY056", "categoría color\n  rojo = 1\n  azul = 1\n"),
            One("LEY057", "entrada edad : años\n  se llama es \"Edad\" en \"Age\"\n"),
            One(
                "LEY058",
                """
                regla triple : pesos/día por empleo
                  = salario × 3
                  se llama es "Triple" en "Triple"
                caso "demasiado"
                  dado mes 2026-01, salario 500000
                  espera triple 1500000
                """
            ),
            One("LEY059", "valor tope : pesos\n  desde 2026-01-01 : 10\n"),
            One(
                "LEY060",
                "valor tope : pesos\n  desde 2026-01-01 : 10  fuente \"DOF\"  evidencia segura\n"
            ),
            One("LEY061", "valor tope : pesos\n  desde 2026-01-01 : desconocido  fuente \"DOF\"\n"),
            One(
                "LEY062",
                """
                valor tope : pesos
                  fuente "DOF"
                  desde 2026-01-01 : 10
                  desde 2025-01-01 : 9
                """
            ),
            One(
                "LEY063",
                """
                valor tope : pesos
                  fuente "DOF"
                  desde 2025-01-01 hasta 2025-06-30 : 9
                  desde 2026-01-01 : 10
                """
            ),
            One(
                "LEY064",
                """
                valor tope : pesos
                  fuente "DOF"
                  desde 2025-01-01 hasta 2026-06-30 : 9
                  desde 2026-01-01 : 10
                """
            ),
        ];

    private static IEnumerable<Example> Tables() =>
        [
            One(
                "LEY065",
                """
                tabla tarifa(ingreso : pesos) : porcentaje
                  desde 2026-01-01  fuente "Anexo 8"
                    0 a 800 : 1 %
                    900 o más : 2 %
                """
            ),
            One(
                "LEY066",
                """
                tabla tarifa(ingreso : pesos) : porcentaje
                  desde 2026-01-01  fuente "Anexo 8"
                    0 a 800 : 1 %
                    700 o más : 2 %
                """
            ),
            One(
                "LEY067",
                """
                tabla tarifa(ingreso : pesos) : cuota pesos, tasa porcentaje
                  desde 2026-01-01  fuente "Anexo 8"
                    0 a 800 : 5, 1 %
                    800 o más : 2 %
                """
            ),
            One(
                "LEY068",
                """
                tabla tarifa(ingreso : pesos) : porcentaje
                  desde 2026-01-01  fuente "Anexo 8"
                    800 a 0 : 1 %
                    800 o más : 2 %
                """
            ),
            One(
                "LEY069",
                """
                tabla tasas(régimen : régimen) : porcentaje
                  desde 2026-01-01  fuente "Ley"
                    general : 1 %
                    campo : 2 %
                """
            ),
        ];
}
