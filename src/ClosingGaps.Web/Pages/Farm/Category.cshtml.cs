using ClosingGaps.Casework;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Farm;

/// <summary>Is the work of the field? One question after another, as long as the law's answer waits for one.</summary>
internal sealed class CategoryModel : SitePage
{
    private const string Outcome = "es_trabajo_del_campo";
    private const string Job = "labor";

    /// <summary>What was answered: input and sí, no or no_sé, in the order of the law.</summary>
    public List<(InputSymbol Input, string Answer)> Told { get; } = [];

    /// <summary>What to ask next; <see langword="null"/> when the answer is there, or only what nobody knows is missing.</summary>
    public InputSymbol? Next { get; private set; }

    public Result? Result { get; private set; }

    public Trace? Trace { get; private set; }

    public DateOnly At => Today;

    public void OnGet() => Decide();

    public void OnPost()
    {
        var changed = Request.Form["cambiar"].ToString();
        foreach (var field in Request.Form)
        {
            if (
                field.Key != changed
                && Law.Snapshot.Find(field.Key) is InputSymbol { Type.Kind: TypeKind.Boolean } input
                && field.Value.ToString() is "sí" or "no" or "no_sé"
            )
            {
                Told.Add((input, field.Value.ToString()));
            }
        }

        Decide();
    }

    /// <summary>Articles of the rules that were met, each once.</summary>
    public IEnumerable<(string Article, RuleSymbol Rule)> Articles =>
        Trace is { } trace
            ? trace
                .Steps.Select(s => s.Rule)
                .Where(r => r.Citation is not null)
                .DistinctBy(r => r.Citation!.ToString())
                .Select(r => (r.Citation!.ToString(), r))
            : [];

    private void Decide()
    {
        var builder = new SituationBuilder(Law.Snapshot)
            .Add(Entity.Person, "alguien")
            .Add(Entity.Employment, Job, "alguien", "empresa");
        foreach (var (input, answer) in Told.Where(t => t.Answer != "no_sé"))
        {
            builder.Set(Job, input.Name, answer);
        }

        var rule = Law.Snapshot.Rule(Outcome);
        var inquiry = new Inquiry(
            Law.Calculator,
            new Question(builder.Build(), Today, Today, [], RunChoices.Default)
        );
        Result = inquiry.All(rule)[0];
        Trace = inquiry.Trace(Result);
        if (!Result.IsKnown)
        {
            var answered = Told.Select(t => t.Input).ToHashSet();
            Next = inquiry
                .Missing([rule])
                .Select(m => m.Input)
                .OfType<InputSymbol>()
                .FirstOrDefault(i => !answered.Contains(i));
        }
    }
}
