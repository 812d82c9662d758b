using ClosingGaps.Law.Model;

namespace ClosingGaps.Policy.Gaps;

/// <summary>The rules that a mapping for gaps must have. What they say is law-language text in <c>mappings/</c>; here are only their names.</summary>
public static class GapRules
{
    /// <summary>Rules (sí_no por persona) that say who belongs to a group.</summary>
    public static IReadOnlyList<string> Groups { get; } =
    [
        "es_trabajadora_hogar",
        "es_trabajadora_hogar_por_ocupación",
        "es_jornalera",
        "es_familiar_sin_pago",
    ];

    /// <summary>Rule (sí_no por persona): women.</summary>
    public const string IsWoman = "es_mujer";

    /// <summary>Rule (sí_no por persona) behind each measure that a mapping or the law answers by itself.</summary>
    internal static IReadOnlyDictionary<GapMeasure, string> OfLaw { get; } =
        new Dictionary<GapMeasure, string>
        {
            [GapMeasure.Mandatory] = "seguro_obligatorio",
            [GapMeasure.Voluntary] = "seguro_voluntario",
            [GapMeasure.Suspended] = "seguro_en_suspenso",
            [GapMeasure.Excluded] = "fuera_de_la_ley_del_seguro",
            [GapMeasure.Forbidden] = "trabajo_prohibido_por_la_edad",
            [GapMeasure.Adolescents] = "adolescente_con_límites",
        };

    /// <summary>Likewise for what is observed of cover.</summary>
    internal static IReadOnlyDictionary<GapMeasure, string> OfCover { get; } =
        new Dictionary<GapMeasure, string>
        {
            [GapMeasure.CoveredByWork] = "afiliada_por_trabajo",
            [GapMeasure.CoveredOwn] = "cubierta_por_derecho_propio",
            [GapMeasure.CoveredByKin] = "cubierta_por_familiar",
            [GapMeasure.NotCovered] = "sin_cobertura",
        };

    /// <summary>Names of all rules that a report asks of a month: groups, sex, what the law says and what is observed of cover.</summary>
    public static IReadOnlyList<string> All =>
        [.. Groups, IsWoman, .. OfLaw.Values, .. OfCover.Values];

    /// <summary>The rule of a mapping, sí_no por persona.</summary>
    /// <exception cref="ArgumentException">It has none of that name and kind.</exception>
    internal static RuleSymbol Person(Snapshot law, string name) =>
        law.Find(name) is RuleSymbol { Entity: Entity.Person, Type.Kind: TypeKind.Boolean } rule
            ? rule
            : throw new ArgumentException(
                $"The mapping has no rule '{name} : sí_no por persona'.",
                nameof(law)
            );
}
