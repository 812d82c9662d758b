using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Comparison;

/// <summary>A part of the table: a heading and the law's rules under it, in order. What each means, and its article, the law says.</summary>
/// <param name="DomesticOnly">Rules that are about domestic work only: no figure elsewhere.</param>
public sealed record ComparisonSection(
    Bilingual Heading,
    IReadOnlyList<string> Rules,
    IReadOnlySet<string> DomesticOnly
)
{
    private static readonly HashSet<string> none = [];

    public static IReadOnlyList<ComparisonSection> All { get; } =
    [
        new(
            new("Lo que se paga en el mes", "What is paid in the month"),
            [
                "factor_de_integración",
                "base_según_el_régimen",
                "días_que_cotizan",
                "ramo_enfermedades_patronal",
                "ramo_riesgos_patronal",
                "ramo_invalidez_patronal",
                "ramo_guarderías_patronal",
                "ramo_retiro_y_vejez_patronal",
                "vivienda_según_el_régimen",
                "cuota_patronal_según_el_régimen",
                "ramo_enfermedades_obrera",
                "ramo_invalidez_obrera",
                "ramo_vejez_obrera",
                "cuota_obrera_según_el_régimen",
                "cuota_total_según_el_régimen",
            ],
            none
        ),
        new(
            new("Lo que queda cubierto", "What is covered"),
            [
                "mes_completo",
                "falta_para_el_mes_completo",
                "días_con_cobertura",
                "semanas_del_último_año",
                "años_para_juntar_las_semanas",
            ],
            new HashSet<string>(StringComparer.Ordinal)
            {
                "mes_completo",
                "falta_para_el_mes_completo",
            }
        ),
        new(
            new("Cuando lo necesita", "When she needs it"),
            [
                "semanas_cotizadas_para_maternidad",
                "tiene_subsidio_maternidad",
                "salario_del_subsidio",
                "maternidad_según_el_régimen",
                "salario_íntegro_a_cargo_de_la_empleadora",
                "tiene_subsidio_por_enfermedad",
                "enfermedad_según_el_régimen",
                "riesgo_según_el_régimen",
                "semanas_de_atención_tras_la_baja",
                "tiene_guardería",
                "tiene_vivienda",
            ],
            none
        ),
        new(
            new("Derechos y plazos", "Rights and terms"),
            [
                "salario_mínimo_debido",
                "obligación_de_asegurar_en_el_empleo",
                "plazo_para_inscribirla",
                "quién_calcula_las_cuotas",
                "paga_por_adelantado",
                "fecha_límite_de_pago",
                "sigue_asegurada_si_no_pagan",
                "puede_exigir_su_puesto",
                "puede_terminarse_con_aviso",
                "puede_terminarse_al_principio_sin_indemnización",
                "participa_en_las_utilidades",
                "está_prohibido_discriminarla",
                "prohibido_pedir_prueba_de_embarazo",
                "debe_darle_contrato_por_escrito",
                "días_de_vacaciones",
                "descanso_por_semana",
                "pago_del_descanso",
            ],
            none
        ),
    ];
}
