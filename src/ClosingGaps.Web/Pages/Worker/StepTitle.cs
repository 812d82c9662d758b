using ClosingGaps.Casework.Interviews;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>The heading of a page of the interview: its question, or whose answers it asks for.</summary>
internal static class StepTitle
{
    public static Bilingual Of(Answers answers, Step step, QuestionBook book) =>
        step switch
        {
            JobsStep => answers.Kind == WorkKind.Home
                ? new("¿En cuántas casas trabajas?", "In how many homes do you work?")
                : new(
                    "¿En cuántos ranchos o empresas trabajaste este último año?",
                    "On how many farms or firms did you work this last year?"
                ),
            RegisteredStep => new(
                "¿Ya te inscribieron en el IMSS?",
                "Are you registered with IMSS?"
            ),
            SpellsStep => new("¿Cuándo estuviste ahí?", "When were you there?"),
            FactsStep { Asked: var asked } when asked.All(a => a.Input == asked[0].Input) =>
                book.Of(asked[0].Input).Ask,
            FactsStep { Job: { } job } => WorkerWords.Name(job),
            FactsStep { Page.Scope: PageScope.Worker } => new("De ti", "About you"),
            _ => new("En cada lugar", "In each place"),
        };
}
