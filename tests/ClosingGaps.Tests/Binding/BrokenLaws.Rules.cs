namespace ClosingGaps.Tests.Binding;

/// <summary>Rules, readings and cases.</summary>
internal static partial class BrokenLaws
{
    private static IEnumerable<Example> Rules() =>
        [
            One(
                "LEY070",
                """
                tabla tarifa(ingreso : pesos) : pesos
                  desde 2026-01-01  fuente "Anexo 8"
                    0 o más : 1
                regla prueba : pesos
                  = tarifa
                  se llama es "Prueba" en "Test"
                """
            ),
            Rule("LEY071", "pesos por empleo", "salvo si régimen = campo : 0 pesos"),
            Rule("LEY072", "sí_no por empleo", "= salario × días ÷ 30 > 1000 pesos"),
            Rule("LEY073", "pesos por persona", "= salario × 30 días"),
            Rule("LEY074", "número por hogar", "= trabajadores"),
            Rule("LEY075", "pesos por persona", "= ahorro + 1 pesos"),
            Rule(
                "LEY076",
                "pesos por empleo",
                "= según régimen ( general : 1 pesos ; hogar : 2 pesos )"
            ),
            One(
                "LEY077",
                """
                regla uno : pesos
                  = dos + 1 pesos
                  se llama es "Uno" en "One"
                regla dos : pesos
                  = tres + 1 pesos
                  se llama es "Dos" en "Two"
                regla tres : pesos
                  = uno + 1 pesos
                  se llama es "Tres" en "Three"
                """
            ),
            Rule(
                "LEY078",
                "pesos por empleo",
                """
                = 10 pesos
                  salvo joven si días < 10 días : 1 pesos  según "LEY art. 8"
                  salvo nueva si días ≤ 5 días : 2 pesos
                """
            ),
            One(
                "LEY079",
                """
                valor tope : pesos
                  fuente "DOF"
                  desde 2024-01-01 : 10
                  desde 2024-01-25 : 12
                regla prueba : pesos
                  = tope × 2
                  se llama es "Prueba" en "Test"
                """
            ),
            Rule("LEY080", "pesos", "= mín(1 pesos)"),
            Rule("LEY081", "pesos", "= lo anterior + 1 pesos"),
            Rule("LEY082", "pesos", "= 10 pesos redondeado a 0.03"),
            One(
                "LEY083",
                """
                lectura factor es "¿Con qué factor?" en "With which factor?"
                  opción uno : es "1" en "1"  fuente "piloto"
                  por omisión uno
                """
            ),
        ];

    private static IEnumerable<Example> Cases() =>
        [
            One(
                "LEY084",
                """
                regla triple : pesos/día por empleo
                  = salario × 3
                  se llama es "Triple" en "Triple"
                caso "sin mes"
                  dado salario 500
                  espera triple 1500
                """
            ),
            One(
                "LEY085",
                """
                regla triple : pesos/día por empleo
                  = salario × 3
                  se llama es "Triple" en "Triple"
                caso "dos empleos"
                  dado mes 2026-01
                  dado empleo uno : salario 500
                  dado empleo dos : salario 600
                  espera triple 1500
                """
            ),
            One("LEY087", "valor tope : pesos\n  desde 2026-01-01 : 10  fuente \"DOF\"\n"),
            One(
                "LEY088",
                """
                regla triple : pesos/día por empleo
                  = salario × 3
                  se llama es "Triple" en "Triple"
                regla doble : pesos/día por empleo
                  = si factor = uno entonces salario si no salario × 2
                  se llama es "Doble" en "Double"
                lectura factor es "¿Con qué factor?" en "With which factor?"
                  opción uno : es "1" en "1"  fuente "piloto"
                  opción dos : es "2" en "2"  fuente "piloto"
                  por omisión uno
                  mueve triple
                """
            ),
            One("LEY089", "regla triple : pesos/día por empleo\n  = salario × 3\n"),
        ];
}
