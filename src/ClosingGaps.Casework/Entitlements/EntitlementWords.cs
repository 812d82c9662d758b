using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>What the sheet says, in words: of officials and caseworkers; pages for her add their own warmth.</summary>
public static class EntitlementWords
{
    public static Bilingual Of(EntitlementStatus status) =>
        status switch
        {
            EntitlementStatus.Granted => new("Lo tiene", "She has it"),
            EntitlementStatus.NotYet => new("Todavía no", "Not yet"),
            EntitlementStatus.NotApplicable => new("No aplica", "Not applicable"),
            _ => new("No se sabe", "Not known"),
        };

    public static Bilingual Of(Debtor debtor) =>
        debtor switch
        {
            Debtor.Imss => new("el IMSS", "IMSS"),
            Debtor.Employer => new("la persona empleadora", "the employer"),
            Debtor.Afore => new("la AFORE", "the AFORE"),
            Debtor.Federation => new("la Federación", "the Federation"),
            Debtor.State => new("la entidad", "the state"),
            _ => new("el municipio o la alcaldía", "the municipality or borough"),
        };

    /// <summary>"Semanas cotizadas en los doce meses anteriores: 22 semanas; se piden 30 semanas; faltan 8 semanas".</summary>
    public static Bilingual Of(TestedCondition test)
    {
        return new(In("es"), In("en"));

        string In(string language)
        {
            var subject = Name(test, language);
            if (test.Threshold is not { } threshold)
            {
                var wanted = new Bilingual("debe ser", "must be").In(language);
                return $"{subject}: {Value(test.Subject)}; {wanted} {(test.Kind == ConditionKind.Holds ? Yes(language) : "no")}";
            }

            var asked =
                $"{subject}: {Value(test.Subject)}; {Asked(test).In(language)} {Value(threshold)}";
            return test.Lacks is { } lacks
                ? $"{asked}; {(lacks == 1 ? new Bilingual("falta", "lacking") : new Bilingual("faltan", "lacking")).In(language)} {Figures.Text(test.Subject.Type, lacks, language)}"
                : asked;

            string Value(TestedSide side) =>
                Figures.Text(side.Type, side.State, side.Value, language);
        }
    }

    public static Bilingual Of(Change change)
    {
        var what = Apart(change);
        return change is { Facts: [] } or ChangeFacts
            ? what
            : new(
                $"{what.Es}; además, {Lower(Facts(change).Es)}",
                $"{what.En}; besides, {Lower(Facts(change).En)}"
            );
    }

    private static Bilingual Apart(Change change) =>
        change switch
        {
            RegisterDays days => Of(days),
            ChangeFacts => Facts(change),
            GoOn { Pace: Pace.AsNow } on => new(
                $"Seguir con seguro como en las últimas cuatro semanas, hasta {Figures.Month(on.Month, "es")}",
                $"Going on insured as in the last four weeks, until {Figures.Month(on.Month, "en")}"
            ),
            GoOn { Pace: Pace.Again } on => new(
                $"Volver a trabajar con seguro como en sus últimas cuatro semanas: {Figures.Month(on.Month, "es")}",
                $"Back at work and insured as in her last four weeks of it: {Figures.Month(on.Month, "en")}"
            ),
            GoOn { Pace: Pace.OnceRegistered } on => new(
                $"Que quede registrado todo lo que ya trabajó, y seguir así, hasta {Figures.Month(on.Month, "es")}",
                $"That all she already worked be registered, and going on like that, until {Figures.Month(on.Month, "en")}"
            ),
            GoOn on => new(
                $"Solo el tiempo: {Figures.Month(on.Month, "es")}",
                $"Only time: {Figures.Month(on.Month, "en")}"
            ),
            _ => new(
                "Nada a este paso: con todo registrado y pagado, la regla no la alcanza (brecha de diseño)",
                "Nothing at this pace: with all registered and paid, the rule never reaches her (design gap)"
            ),
        };

    private static Bilingual Facts(Change change)
    {
        return new("Que esto sea un sí: " + In("es"), "That this become a yes: " + In("en"));

        string In(string language) =>
            string.Join(", ", change.Facts.Select(i => Lower(i.Label.In(language))));
    }

    /// <summary>"Si ocurriera ese día: …"; empty when nothing was supposed.</summary>
    public static Bilingual? Supposed(Entitlement entitlement)
    {
        return entitlement.Supposed.Count == 0
            ? null
            : new($"Si ocurriera: {In("es")}", $"If it happened: {In("en")}");

        string In(string language) =>
            string.Join(
                "; ",
                entitlement.Supposed.Select(s =>
                    $"{Lower(s.Input.Label.In(language))} {Figures.Text(s.Input.Type, s.Fact.State, s.Fact.Value.ToDouble(), language)}"
                )
            );
    }

    private static Bilingual Of(RegisterDays days)
    {
        return new(
            $"Que queden registrados {Figures.Text(Days, days.Days, "es")} que ya trabajó, del {Figures.Date(days.From, "es")} al {Figures.Date(days.To, "es")}: {Jobs("es")}",
            $"That {Figures.Text(Days, days.Days, "en")} that she already worked be registered, {Figures.Date(days.From, "en")} to {Figures.Date(days.To, "en")}: {Jobs("en")}"
        );

        string Jobs(string language) =>
            string.Join(
                ", ",
                days.Jobs.Select(j => $"{j.Job} ({Figures.Text(Days, j.Days, language)})")
            );
    }

    private static LawType Days { get; } = LawType.Number(Unit.Of(BaseUnit.Day));

    // What has no name of its own in the law is said as the rule explains itself.
    private static string Name(TestedCondition test, string language) =>
        test.Subject.Symbol?.Label.In(language)
        ?? (test.Rule.Explanation ?? test.Rule.Label).In(language).TrimEnd('.');

    private static Bilingual Asked(TestedCondition test)
    {
        var one = test.Threshold is { Value: 1 } ? "se pide" : "se piden";
        return test.Kind switch
        {
            ConditionKind.AtLeast => new(one, "required:"),
            ConditionKind.Above => new("se pide más de", "required: more than"),
            ConditionKind.AtMost when test.Subject.Type.Kind == TypeKind.Date => new(
                "a más tardar",
                "no later than"
            ),
            ConditionKind.AtMost => new("se pide a lo más", "required: at most"),
            ConditionKind.Below => new("se pide menos de", "required: less than"),
            ConditionKind.NotEqual => new("se pide que no sea", "required: not"),
            _ => new("se pide", "required:"),
        };
    }

    private static string Yes(string language) => language == "en" ? "yes" : "sí";

    private static string Lower(string text) =>
        text.Length > 1 && char.IsLower(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
}
