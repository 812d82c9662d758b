using ClosingGaps.Law.Text;

namespace ClosingGaps.Tests.Compiled;

/// <summary>A small law in which every construct of the language stands once: no rule of it means anything.</summary>
internal static class EveryConstruct
{
    public static IReadOnlyList<SourceText> Files { get; } =
    [
        new(
            "a/paquete.ley",
            """
            paquete federal es "Federación" en "Federation"
              legislador federación

            """
        ),
        new(
            "a/ley.ley",
            """
            instrumento ley "Ley de prueba" en "Test law"
              competencia concurrente
              texto al 2024-06-07
              fuente "Prueba"

            artículo 1 fracción I

            categoría régimen es "Régimen" en "Regime"
              general = 0 es "General" en "General"
              hogar = 1 es "Hogar" en "Domestic"

            entrada salario : pesos/día por empleo
              entre 0.01 y 100000
              se llama es "Salario" en "Wage"
              se explica es "Por día" en "A day"
              pregunta es "¿Cuánto?" en "How much?"
            entrada régimen : régimen por empleo
              se llama es "Régimen" en "Regime"
            entrada registrado : sí_no por periodo
              se llama es "Registrado" en "Registered"
            entrada residencia : territorio por persona
              se llama es "Residencia" en "Residence"
            entrada nacimiento : fecha por persona
              fija
              se llama es "Nacimiento" en "Birth"
            entrada ahorro : pesos por persona
              puede no aplicar
              se llama es "Ahorro" en "Savings"

            valor mínimo : pesos/día
              desde 2025-01-01 hasta 2025-12-31 : 278.80  fuente "CONASAMI"
              desde 2026-01-01 : 123456789012345678901234567890.5  fuente "CONASAMI"  evidencia derivado
              desde 2027-01-01 : desconocido  evidencia no_encontrado
              desde 2027-01-01 : 122.00  proyección inflación  evidencia supuesto

            tabla cuota(salario : pesos/día, régimen : régimen) : tasa porcentaje, fija pesos/día
              desde 2025-01-01  fuente "Tabla"
                menos de 300, general : 1 %, 0
                menos de 300, hogar : 2 %, 1
                300 o más, general : 3 %, desconocido
                300 o más, hogar : 4 %, 3

            lectura factor es "¿Con qué factor?" en "Which factor?"
              opción uno : es "Uno" en "One"  fuente "aquí"
              opción dos : es "Dos" en "Two"  fuente "allá"
              por omisión dos  evidencia supuesto
              mueve con_factor

            regla con_factor : pesos/día por empleo
              = si factor = uno entonces salario si no salario × 2 redondeado a 0.01
              salvo hogar si régimen = hogar desde 2025-06-01 hasta 2026-06-30 prioridad 2 : mínimo redondeado a 0.01  según "LSS 5-A"
              se llama es "Con factor" en "With factor"
            regla por_tabla : pesos/día por empleo
              = cuota(salario, régimen).fija
              se llama es "Por tabla" en "By table"
            regla potencia : número por empleo
              = (salario ÷ 1 pesos/día) ^ 2 redondeado a 0.01
              se llama es "Potencia" en "Power"
            regla entera : número por empleo
              = −piso(potencia) + techo(potencia)
              se llama es "Entera" en "Whole"
            regla edad : años por persona
              = años_entre(nacimiento, último_día_del_mes)
              se llama es "Edad" en "Age"
            regla con_ahorro : pesos por persona
              = si aplica ahorro entonces ahorro si no 0 pesos
              se llama es "Con ahorro" en "With savings"
            regla sin_ahorro : pesos por persona
              = si edad < 15 años entonces no aplica si no desconocido
              se llama es "Sin ahorro" en "Without savings"
            regla salarios : pesos/día por persona
              = suma de salario en sus empleos donde régimen = hogar
              se llama es "Salarios" en "Wages"
            regla es_de_la_ciudad : sí_no por empleo
              = residencia en 09 o no (residencia en 15)
              se llama es "De la ciudad" en "Of the city"
            regla cubiertos : días por empleo
              = días_cubiertos(primer_día_del_mes, último_día_del_mes) donde registrado
              se llama es "Cubiertos" en "Covered"
            regla racha : días por empleo
              = racha_de_días(último_día_del_mes, 3 días)
              se llama es "Racha" en "Run"
            regla hasta_junio : sí_no por empleo
              = alguno de sus periodos cumple periodo_hasta < 2026-06-30
              se llama es "Hasta junio" en "Until June"
            regla antes : pesos/día por persona
              = hace 2 meses salarios
              se llama es "Antes" en "Before"
            regla en_el_año : pesos/día por persona
              = máximo de salarios en 12 meses
              se llama es "En el año" en "In the year"
            regla acumulados : pesos/día por persona
              = acumulado de salarios desde 2026-01-01
              se llama es "Acumulados" en "Accumulated"
            regla apoyo : pesos por persona
              = 100 pesos
              rige en residencia
              se llama es "Apoyo" en "Support"

            caso "un salario"
              dado mes 2026-03
              dado persona ana : nacimiento 2010-02-28, ahorro no aplica
              dado empleo casa de ana con patrona : salario 400.50, régimen hogar
              dado periodo de casa : periodo_desde 2026-01-01, periodo_hasta 2026-03-15, registrado sí
              con lectura factor = uno
              espera edad de ana 16 años  fuente "a mano"
              espera cubiertos 15 días
              espera sin_ahorro desconocido
            """
        ),
        new(
            "b/paquete.ley",
            """
            paquete ciudad es "Ciudad" en "City"
              legislador estado 09
              sobre federal

            """
        ),
        new(
            "b/apoyo.ley",
            """
            instrumento ley
            transitorio segundo

            modifica regla apoyo
              = lo anterior + 50 pesos

            """
        ),
    ];
}
