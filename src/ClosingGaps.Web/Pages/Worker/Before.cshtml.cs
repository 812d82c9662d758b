using System.Globalization;
using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>
/// What comes before any message to an employer: her risk, what he would owe if he ends it, the clock, the routes that do not tell him, and
/// "not now" as large as "go on". What she ticks about herself is read once and kept nowhere, not even in her code.
/// </summary>
internal sealed class BeforeModel(ContentLibrary content) : AnsweredPage
{
    private const string Field = "fin.";

    // Days in a month of who works five days a week or more.
    private const double FullWeeks = 20;

    /// <summary>Situations in which one talks to somebody first.</summary>
    public static IReadOnlyList<(string Key, Bilingual Text)> Risks { get; } =
    [
        ("planta", new("Vivo en la casa donde trabajo", "I live in the home where I work")),
        (
            "embarazo",
            new(
                "Estoy embarazada, o acabo de tener un bebé",
                "I am pregnant, or have just had a baby"
            )
        ),
        ("menor", new("Tengo menos de 18 años", "I am under 18")),
        (
            "migrante",
            new(
                "Vengo de otro país, o mis papeles los tiene otra persona",
                "I come from another country, or somebody else holds my papers"
            )
        ),
        ("miedo", new("Me da miedo lo que pueda hacer", "I am afraid of what he or she may do")),
    ];

    /// <summary>What she ticked.</summary>
    public IReadOnlyList<string> Ticked { get; private set; } = [];

    public bool TalkFirst { get; private set; }

    public IReadOnlyList<Settlement> Settlements { get; private set; } = [];

    /// <summary>When the law held does not reach the day.</summary>
    public NoLawForDateException? Lacks { get; private set; }

    public IReadOnlyList<Bilingual> Errors { get; private set; } = [];

    public string? State { get; private set; }

    internal IReadOnlyList<Contact> Helpers =>
        [
            .. content
                .Contacts.For(Claim.Dismissal, State)
                .Union(content.Contacts.For(Claim.Insurance, State))
                .Take(4),
        ];

    public async Task OnPost()
    {
        if (!Open())
        {
            return;
        }

        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Ticked = [.. form["riesgo"].OfType<string>().Where(r => Risks.Any(k => k.Key == r))];
        TakeFacts(form);
        State = Residence(Told!);
        TalkFirst = Ticked.Count > 0 || LivesIn(Told!) || IsMinor(Told!);
        Settle();
    }

    /// <summary>
    /// Whether she goes on some days only, or did not say. The rules of the settlement that we hold take a daily wage for every day of the
    /// month; what that means for who works some days is open, and she must not count on too much.
    /// </summary>
    internal bool IsPartWeek(string job) =>
        Sheet.Month?.Houses.FirstOrDefault(h => h.Employment == job)?[WorkerNames.DaysWorked]
            is not { IsKnown: true, Figure.Value: >= FullWeeks };

    /// <summary>What was typed for a fact, or what her code holds.</summary>
    internal string Typed(string job, string input) =>
        Request.Form[$"{Field}{job}.{input}"].ToString() is { Length: > 0 } typed ? typed
        : Told!.Told(job, input) is { State: FactState.Known } fact
            ? ((InputSymbol)Law.Snapshot.Find(input)!).Type.Kind == TypeKind.Boolean
                    ? fact.Value == 0 ? "no"
                        : "sí"
                : fact.Value.ToDouble().ToString(CultureInfo.InvariantCulture)
        : "";

    private void TakeFacts(IFormCollection form)
    {
        var errors = new List<Bilingual>();
        var answers = Told!;
        foreach (var name in form.Keys.Where(k => k.StartsWith(Field, StringComparison.Ordinal)))
        {
            if (
                name[Field.Length..].Split('.') is not [var job, var input]
                || answers.Job(job) is null
                || !Settlement.Facts.Contains(input)
                || form[name].ToString().Trim() is not { Length: > 0 } text
            )
            {
                continue;
            }

            if (
                FactText.Parse((InputSymbol)Law.Snapshot.Find(input)!, text, out var error) is
                { } fact
            )
            {
                answers = answers.With(job, input, fact);
            }
            else if (error is not null)
            {
                errors.Add(error);
            }
        }

        Errors = errors;
        if (answers != Told)
        {
            Keep(answers);
        }
    }

    private void Settle()
    {
        try
        {
            Settlements =
            [
                .. Told!.Jobs.Select(j => Settlement.Of(Law.Calculator, Told, j.Key, Today)),
            ];
        }
        catch (NoLawForDateException e)
        {
            Lacks = e;
        }
    }

    private static string? Residence(Answers answers) =>
        answers.Told(Answers.Worker, "residencia") is { State: FactState.Known } place
            ? Engine.Answers.Figures.Territory((int)place.Value.ToDouble())[..2]
            : null;

    private static bool LivesIn(Answers answers) =>
        answers.Jobs.Any(j =>
            answers.Told(j.Key, "recibe_habitación") is { State: FactState.Known } lives
            && lives.Value != 0
        );

    // Who may be a minor by the law's own rule of protection.
    private bool IsMinor(Answers answers) =>
        Law.Snapshot.Find("es_caso_de_protección") is RuleSymbol rule
        && Sheet.Inquiry.Find(rule, Answers.Worker, answers.Month) is { IsYes: true };
}
