using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Binding;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Running;

/// <summary>A law that uses the hard parts of the language, over generated households and months, against the judge.</summary>
public sealed class GeneratedLifeTests
{
    private const string Rules = """
        valor cuota_diaria : pesos/día
          desde 2025-01-01 : 10.50  fuente "prueba"
          desde 2025-03-16 : 11.25  fuente "prueba"
          desde 2025-05-01 : desconocido  evidencia no_encontrado  fuente "prueba"
          desde 2025-06-10 : 12.75  fuente "prueba"

        valor tope : pesos
          desde 2025-01-01 : 5000  fuente "prueba"

        tabla tarifa(base : pesos) : cuota pesos, tasa porcentaje, límite pesos
          desde 2025-01-01  fuente "prueba"
            0 a 1000 : 0, 1.92 %, 0
            1000 a 4000.50 : 19.20, 6.40 %, 1000
            4000.50 o más : 211.23, 10.88 %, 4000.50

        tabla apoyo(sueldo : pesos/día, integrantes : cuenta) : pesos
          desde 2025-01-01  fuente "prueba"
            columnas 0 a 2, 2 a 4, 4 o más
            menos de 100 : 300, 400, 500
            100 a 400 : 200, 250, 301.55
            400 o más : 0, 0, 10

        lectura factor es "¿Factor?" en "Factor?"
          opción uno : es "1" en "1"  fuente "prueba"
          opción dos : es "2" en "2"  fuente "prueba"
          por omisión uno  evidencia supuesto
          mueve cuota

        regla sueldo : pesos por empleo
          = salario × días redondeado a 0.01
          se llama es "Sueldo" en "Pay"

        regla cuota : pesos por empleo
          = (si factor = uno entonces 1 si no 1.0452) × cuota_diaria × días redondeado a 0.01
          salvo si régimen = campo : 0 pesos según "art. 2"
          salvo si régimen = hogar y salario ≥ 400 pesos/día prioridad 2 : sueldo × 1 % redondeado a 0.01
          salvo si salario < 50 pesos/día prioridad 1 : 7 pesos
          por día
          se llama es "Cuota" en "Quota"

        regla prima : pesos por empleo
          desde 2025-01-01 = sueldo ÷ 3 redondeado a 0.01
          desde 2025-04-16 = sueldo ÷ (días − 15 días) × 1 día redondeado hacia arriba a 0.1
          rige el último día
          se llama es "Prima" en "Premium"

        regla sueldo_total : pesos por persona
          = (suma de sueldo en sus empleos donde régimen ≠ campo) redondeado a 0.01
          se llama es "Sueldo total" en "Total pay"

        regla mayor_sueldo : pesos por persona
          = máximo de sueldo en sus empleos
          se llama es "Mayor sueldo" en "Highest pay"

        regla parte_mayor : porcentaje por empleo
          = si aplica mayor_sueldo entonces sueldo ÷ mayor_sueldo redondeado a 0.0001 si no 0 %
          se llama es "Parte" en "Share"

        regla impuesto : pesos por persona
          = tarifa(sueldo_total).cuota + (sueldo_total − tarifa(sueldo_total).límite) × tarifa(sueldo_total).tasa redondeado a 0.01
          se llama es "Impuesto" en "Tax"

        regla ayuda : pesos por persona
          = si residencia en 09 y integrantes > 1 entonces 100 pesos si no 0 pesos
          se llama es "Ayuda" en "Aid"

        regla apoyo_empleo : pesos por empleo
          = apoyo(salario, integrantes)
          se llama es "Apoyo" en "Support"

        regla saldo : pesos por persona
          = mín(tope, hace 1 mes sueldo_total + (suma de sueldo_total en 3 meses) ÷ 3) redondeado a 0.01
          se llama es "Saldo" en "Balance"

        regla acumulado_año : pesos por persona
          = acumulado de sueldo_total desde 2025-03-01
          se llama es "Acumulado" en "Accumulated"

        regla tope_ahorro : pesos por persona
          = máximo de ahorro en 4 meses
          se llama es "Tope" en "Cap"

        regla ahorro_seguro : pesos por persona
          = si aplica ahorro entonces ahorro si no 0 pesos
          se llama es "Ahorro seguro" en "Safe savings"

        regla edad : años por persona
          = años_entre(nacimiento, último_día_del_mes)
          se llama es "Edad" en "Age"

        regla días_año : días por persona
          = días_cubiertos(2025-01-01, último_día_del_mes) 
          se llama es "Días" en "Days"

        regla racha : días por persona
          = racha_de_días(último_día_del_mes, 15 días)
          se llama es "Racha" en "Run"

        regla nómina : pesos por empleador
          = suma de sueldo en sus empleos
          se llama es "Nómina" en "Payroll"

        regla parte_nómina : porcentaje por empleo
          = sueldo ÷ nómina redondeado a 0.0001
          se llama es "Parte de la nómina" en "Share of payroll"

        regla todos_ganan : sí_no por hogar
          = todos sus personas cumplen sueldo_total > 1000 pesos
          se llama es "Todos ganan" en "All earn"


        """;

    private readonly PlanCache Law = new(LawText.Good(Rules));

    [Fact]
    public void Months_of_generated_lives_are_as_the_judge_says() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var first = new DateOnly(2025, random.Next(1, 6), 1);
                var reading = (ReadingSymbol)Law.Snapshot.Find("factor")!;
                var choices = RunChoices.Default with
                {
                    Readings = new Dictionary<ReadingSymbol, ReadingOption>
                    {
                        [reading] = reading.Options[random.Next(2)],
                    },
                    Overrides =
                        random.Next(3) == 0
                            ?
                            [
                                new ValueOverride(
                                    (ValueSymbol)Law.Snapshot.Find("cuota_diaria")!,
                                    new DateOnly(2025, 4, random.Next(1, 30)),
                                    new Rational(random.Next(1000, 2000), 100)
                                ),
                            ]
                            : [],
                };
                var outputs = Law.Snapshot.All<RuleSymbol>().ToList<Symbol>();
                Judged.Check(
                    Law,
                    outputs,
                    new SmallPopulation(GeneratedLives.Make(random, Law.Snapshot, first)),
                    first,
                    first.AddMonths(random.Next(0, 5)),
                    choices,
                    $"seed {seed}"
                );
            },
            iter: 150
        );
}
