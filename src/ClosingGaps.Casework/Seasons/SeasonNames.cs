namespace ClosingGaps.Casework.Seasons;

/// <summary>What her year reads of the law, by name. The law says what each means and from which article.</summary>
internal static class SeasonNames
{
    public const string Registered = "registrado";
    public const string DaysWorked = "días_trabajados";
    public const string Started = "ingreso";
    public const string LastDay = "último_día_de_trabajo";
    public const string Place = "lugar_de_trabajo";
    public const string AskedForRelief = "pidió_el_estímulo";
    public const string LastInsuredDay = "última_baja";
    public const string LastDayOfCare = "último_día_de_atención";
    public const string DayAsked = "día_que_pide_atención";
    public const string Movement = "día_del_movimiento";

    public const string HerCare = "tiene_atención_médica";
    public const string FamilyCare = "tiene_atención_para_su_familia";
    public const string FamilyAtHome = "familia_atendida_en_su_casa";
    public const string Run = "última_racha_de_la_persona";
    public const string PassedTheWeeks = "pasó_las_27_semanas";
    public const string DaysLacking = "días_que_faltan_para_ser_permanente";
    public const string Weeks = "semanas_en_sus_periodos";

    public const string EmployerPays = "pago_de_la_empleadora_en_doce_meses";
    public const string Deducted = "descuento_en_doce_meses";
    public const string StateAdds = "cuota_del_estado_en_doce_meses";
    public const string Relief = "estímulo_en_doce_meses";

    public const string ReportBy = "vence_el_aviso";
    public const string ClaimBy = "último_día_para_reclamar_salarios";
    public const string DiseasePay = "pago_por_enfermedad_de_la_región";
    public const string DiseaseDays = "días_de_incapacidad_por_enfermedad_de_la_región";

    /// <summary>Due when a season ends; the total last.</summary>
    public static IReadOnlyList<string> Dues { get; } =
    [
        "aguinaldo_de_la_temporada",
        "vacaciones_de_la_temporada",
        "prima_vacacional_de_la_temporada",
        "proporcionales_de_la_temporada",
    ];

    /// <summary>What each employer has to give, in the order of what matters to her.</summary>
    public static IReadOnlyList<string> Duties { get; } =
    [
        "debe_dar_contrato_escrito",
        "responde_quien_recibe_el_trabajo",
        "debe_pagar_cada_semana",
        "debe_dar_alojamiento_y_comida",
        "debe_dar_transporte",
        "debe_pagar_el_traslado",
        "debe_dar_seguro_de_vida",
        "debe_llevarla_al_médico",
        "debe_dar_asistencia_médica",
        "debe_dar_medicinas_de_la_región",
        "debe_dar_intérprete",
        "debe_dar_guardería_en_el_campo",
        "debe_habilitar_guardería",
        "debe_dar_equipo_y_capacitación",
        "tiene_estabilidad_por_embarazo",
        "debe_llevar_padrón_de_temporales",
        "debe_dar_constancia",
    ];

    /// <summary>What may not happen.</summary>
    public static IReadOnlyList<string> Bans { get; } =
    [
        "trabajó_siendo_menor",
        "le_pagan_menos_del_mínimo",
        "le_pagan_más_tarde_que_la_ley",
        "está_prohibido_pagarle_menos",
        "está_prohibido_que_trabajen_sus_hijos",
        "está_prohibido_pagarle_con_vales",
    ];
}
