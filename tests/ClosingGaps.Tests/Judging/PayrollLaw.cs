namespace ClosingGaps.Tests.Judging;

/// <summary>A payroll in the shape of the law (its figures are invented): several employments, a tariff, exceptions, rounding to the centavo.</summary>
internal static class PayrollLaw
{
    public const string Text = """
        categoría régimen es "Régimen de afiliación" en "Insurance regime"
          general = 0 es "General" en "General"
          hogar = 1 es "Personas trabajadoras del hogar" en "Domestic workers"
          campo = 2 es "Campo" en "Field"
        entrada salario_diario : pesos/día por empleo
          entre 0 y 10000
          se llama es "Salario por día" en "Wage per day"
          pregunta es "¿Cuánto le pagan por día?" en "How much are you paid per day?"
        entrada días_trabajados : días por empleo
          entre 0 y 31
          se llama es "Días trabajados" en "Days worked"
        entrada tipo : régimen por empleo
          se llama es "Régimen" en "Regime"
        entrada hay_estímulo : sí_no por empleo
          se llama es "Hay estímulo" en "There is an incentive"
        valor uma : pesos/día
          desde 2025-02-01 : 113.14 fuente "INEGI"
          desde 2026-02-01 : 117.31 fuente "INEGI"
          se llama es "UMA diaria" en "Daily UMA"
        valor tasa : porcentaje
          desde 2020-01-01 : 20.40 % fuente "Ley, 106" evidencia derivado
          se llama es "Tasa de la cuota fija" en "Rate of the fixed quota"
        lectura factor es "¿Con qué factor se integra?" en "Which integration factor?"
          opción sin_integrar : es "Sin integrar" en "Not integrated" fuente "piloto"
          opción con_aguinaldo : es "Con aguinaldo" en "With year-end bonus" fuente "calculadoras"
          por omisión con_aguinaldo evidencia supuesto
          mueve cuota
        tabla tarifa(ingreso : pesos) : cuota pesos, tasa porcentaje, límite pesos
          desde 2026-01-01 fuente "Anexo"
            0.00 a 844.60 : 0, 1.92 %, 0.00
            844.60 a 7168.52 : 16.22, 6.40 %, 844.60
            7168.52 o más : 420.95, 10.88 %, 7168.52
        artículo 106 fracción I
        regla base : pesos/día por empleo
          = mín(salario_diario × (si factor = sin_integrar entonces 1 si no 1.0493), 25 × uma) redondeado a 0.01
          rige el primer día
          se llama es "Salario base" en "Base wage"
        regla cuota : pesos por empleo
          = tasa × base × días_trabajados redondeado a 0.01
          salvo campo si tipo = campo y hay_estímulo : 0 pesos según "DOF 2007-07-24"
          rige el primer día
          se llama es "Cuota fija" en "Fixed quota"
        artículo 110
        regla cuota_total : pesos por persona
          = suma de cuota en sus empleos
          se llama es "Cuota total" en "Total quota"
        regla ingreso : pesos por persona
          = (suma de salario_diario × días_trabajados en sus empleos) redondeado a 0.01
          se llama es "Ingreso del mes" en "Income of the month"
        regla impuesto : pesos por persona
          = tarifa(ingreso).cuota + (ingreso − tarifa(ingreso).límite) × tarifa(ingreso).tasa redondeado a 0.01
          rige el primer día
          se llama es "Impuesto" en "Tax"
        regla neto : pesos por persona
          = ingreso − impuesto
          se llama es "Neto" en "Net"
        regla ayuda : pesos por persona
          = si ingreso < 3000 pesos entonces 500 pesos si no 0 pesos
          se llama es "Ayuda" en "Support"
        regla disponible : pesos por persona
          = neto + ayuda
          se llama es "Disponible" en "Disposable"
        """;
}
