using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Gaps;

/// <summary>The words of the five gaps, for people in both languages and for machines (snake_case, never translated).</summary>
public static class FiveGapsNames
{
    /// <summary>A branch of insurance.</summary>
    public static Bilingual Of(Branch branch) =>
        branch switch
        {
            Branch.SicknessAndMaternity => new(
                "Enfermedades y maternidad",
                "Sickness and maternity"
            ),
            Branch.WorkRisks => new("Riesgos de trabajo", "Work risks"),
            Branch.InvalidityAndLife => new("Invalidez y vida", "Invalidity and life"),
            Branch.OldAge => new("Retiro, cesantía y vejez", "Retirement and old age"),
            _ => new("Guarderías", "Childcare"),
        };

    /// <summary>A state, in few words.</summary>
    public static Bilingual Of(GapState state) =>
        state switch
        {
            GapState.Forbidden => new("trabajo prohibido a su edad", "work forbidden at that age"),
            GapState.LeftOutByLaw => new("la ley la deja fuera", "left out by law"),
            GapState.Voluntary => new("la ley lo deja a voluntad", "left to will by law"),
            GapState.Suspended => new(
                "deber con el seguro en suspenso",
                "duty with insurance suspended"
            ),
            GapState.UnequalTreatment => new(
                "la regla de su trabajo no alcanza; la general sí",
                "the rules for her work fall short; the general ones do not"
            ),
            GapState.Design => new("ninguna regla alcanza", "no rules reach"),
            GapState.Compliance => new("nadie la registró", "nobody registered her"),
            GapState.Inadequate => new(
                "cubierta, y lo que pagaría no basta",
                "covered, and the pay would not be enough"
            ),
            GapState.Covered => new("cubierta por su trabajo", "covered through her work"),
            _ => new("no se sabe", "not known"),
        };

    /// <summary>The gap that a state is part of; <see langword="null"/> when it is no gap.</summary>
    public static Bilingual? Gap(GapState state) =>
        state switch
        {
            GapState.LeftOutByLaw or GapState.Voluntary or GapState.Suspended => new(
                "Exclusión",
                "Exclusion"
            ),
            GapState.UnequalTreatment => new("Trato desigual", "Unequal treatment"),
            GapState.Design => new("Diseño", "Design"),
            GapState.Compliance => new("Incumplimiento", "Non-compliance"),
            GapState.Inadequate => new("Insuficiencia", "Inadequacy"),
            _ => null,
        };

    /// <summary>How somebody is covered.</summary>
    public static Bilingual Of(CoverKind cover) =>
        cover switch
        {
            CoverKind.OwnWork => new("derecho propio, por su trabajo", "own right, through work"),
            CoverKind.OwnOther => new("derecho propio, por otro motivo", "own right, otherwise"),
            CoverKind.Kin => new("solo por un familiar", "only through kin"),
            CoverKind.None => new("ninguna", "none"),
            _ => new("no se sabe", "not known"),
        };

    /// <summary>For machines.</summary>
    public static string Key(Branch branch) =>
        branch switch
        {
            Branch.SicknessAndMaternity => "sickness_and_maternity",
            Branch.WorkRisks => "work_risks",
            Branch.InvalidityAndLife => "invalidity_and_life",
            Branch.OldAge => "old_age",
            _ => "childcare",
        };

    /// <summary>For machines; without a state, the people.</summary>
    public static string Key(GapState? state) =>
        state switch
        {
            null => "people",
            GapState.Forbidden => "forbidden_by_age",
            GapState.LeftOutByLaw => "exclusion_none",
            GapState.Voluntary => "exclusion_voluntary",
            GapState.Suspended => "exclusion_suspended",
            GapState.UnequalTreatment => "unequal_treatment",
            GapState.Design => "design",
            GapState.Compliance => "compliance",
            GapState.Inadequate => "inadequacy",
            GapState.Covered => "covered",
            _ => "unknown",
        };

    /// <summary>For machines.</summary>
    public static string Key(CoverKind cover) =>
        cover switch
        {
            CoverKind.OwnWork => "own_through_work",
            CoverKind.OwnOther => "own_otherwise",
            CoverKind.Kin => "kin",
            CoverKind.None => "none",
            _ => "unknown",
        };

    /// <summary>For machines.</summary>
    public static string Key(Showing showing) =>
        showing switch
        {
            Showing.Shown => "shown",
            Showing.Zero => "zero",
            Showing.FewCases => "few_cases",
            Showing.Complementary => "complementary",
            _ => "pooled_only",
        };

    /// <summary>A way of working in words.</summary>
    public static Bilingual Of(WorkPattern pattern) =>
        pattern.Regime == WorkRegime.Field
            ? new(
                $"temporada de {pattern.MonthsPerYear} meses en el campo",
                $"a season of {pattern.MonthsPerYear} months in the field"
            )
            : new(
                $"{pattern.DaysPerWeek} {(pattern.DaysPerWeek == 1 ? "día" : "días")} a la semana, {pattern.Houses} {(pattern.Houses == 1 ? "casa" : "casas")}",
                $"{pattern.DaysPerWeek} {(pattern.DaysPerWeek == 1 ? "day" : "days")} a week, {pattern.Houses} {(pattern.Houses == 1 ? "home" : "homes")}"
            );
}
