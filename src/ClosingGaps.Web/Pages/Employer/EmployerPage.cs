using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Employers;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>A field of an employer's form, with what was typed and what is wrong with it.</summary>
internal sealed record EmployerField(
    InputSymbol Input,
    Bilingual Question,
    Bilingual? Hint,
    string Typed,
    Bilingual? Error
)
{
    public string Id => "dato-" + Input.Name;
}

/// <summary>
/// A page about one job in one home. The answers come as a code (from the page before, or from the worker's card) and as fields, which win;
/// they leave as a code.
/// </summary>
internal abstract class EmployerPage : JourneyPage
{
    private readonly Dictionary<string, (string Typed, Bilingual? Error)> typed = [];

    public Answers Answers { get; private set; } = null!;

    /// <summary>What the law makes of the job; <see langword="null"/> while nothing was sent, or when the law has no such month.</summary>
    public HouseholdJob? Household { get; private set; }

    /// <summary>What is wrong with what was sent, apart from single fields.</summary>
    public List<Bilingual> Problems { get; } = [];

    public bool HasErrors => Problems.Count > 0 || typed.Values.Any(t => t.Error is not null);

    /// <summary>The answers as the page's form carries them on.</summary>
    public string Carried => AnswerCode.Write(Answers, Law.Snapshot);

    public string Job => Answers.Jobs[0].Key;

    /// <summary>The last months and the next that the page offers.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var now = new DateOnly(Today.Year, Today.Month, 1);
            return Enumerable
                .Range(-11, 13)
                .Select(now.AddMonths)
                .Append(Answers.Month)
                .Distinct()
                .Order();
        }
    }

    /// <summary>An input of the law as the form asks it.</summary>
    public EmployerField Field(string input)
    {
        var symbol = Law.Snapshot.Input(input);
        var questions = Service<EmployerQuestions>();
        var (text, error) = typed.TryGetValue(input, out var sent)
            ? sent
            : (Told(symbol, Answers.Told(Job, input)), null);
        return new EmployerField(
            symbol,
            questions.Ask(symbol),
            questions.Hint(symbol),
            text,
            error
        );
    }

    /// <summary>Nothing sent yet.</summary>
    protected void Begin() => Answers = HouseholdJob.Nothing(Today);

    /// <summary>Reads what was sent.</summary>
    /// <param name="fields">Inputs that the page's form asks.</param>
    protected void Receive(params IEnumerable<string> fields)
    {
        Begin();
        if (Code.Length > 0)
        {
            try
            {
                var sent = AnswerCode.Read(Code).Answers;
                if (sent.Kind == WorkKind.Home && sent.Jobs.Count > 0)
                {
                    Answers = sent.OnlyJob(sent.Jobs[0].Key);
                }
            }
            catch (BadCodeException e)
            {
                Problems.Add(e.Text);
            }
        }

        if (
            DateOnly.TryParseExact(
                Request.Form["mes"],
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            ) && month.Year is >= 1997 and <= 2100
        )
        {
            Answers = Answers.At(month);
        }

        foreach (var name in fields.Where(Request.Form.ContainsKey))
        {
            Read(Law.Snapshot.Input(name), Request.Form[name].ToString().Trim());
        }

        OneWayOfPaying();
    }

    /// <summary>Puts the answers to the law.</summary>
    protected void Ask()
    {
        try
        {
            Household = HouseholdJob.Of(Law.Calculator, Answers);
            Answers = Household.Answers;
        }
        catch (NoLawForDateException e)
        {
            Problems.Add(e.Text);
        }

        Code = Carried;
    }

    // By the day or by the month: what was typed last for one takes the place of the other.
    private void OneWayOfPaying()
    {
        bool Sent(string name) => typed.TryGetValue(name, out var t) && t.Typed.Length > 0;
        var (byMonth, byDay) = (Sent(HouseholdJob.MonthlyPay), Sent(WorkerNames.DailyPay));
        if (byMonth && byDay)
        {
            Problems.Add(
                new(
                    "Escribió un pago por día y también uno por mes. Deje solo el que acordaron.",
                    "You wrote a pay for a day and also one for the month. Leave only the one agreed."
                )
            );
        }
        else if (byDay)
        {
            Answers = Answers.Forget(Job, HouseholdJob.MonthlyPay);
        }
    }

    private void Read(InputSymbol input, string text)
    {
        Bilingual? error = null;
        if (text.Length == 0)
        {
            Answers = Answers.Forget(Job, input.Name);
        }
        else if (text == "no_sé")
        {
            Answers = Answers.With(Job, input.Name, Fact.Unknown);
        }
        else if (Parse(input, text, out error) is { } fact)
        {
            Answers = Answers.With(Job, input.Name, fact);
        }

        typed[input.Name] = (text, error);
    }

    private static Fact? Parse(InputSymbol input, string text, out Bilingual? error)
    {
        error = null;
        switch (input.Type.Kind)
        {
            case TypeKind.Date when TypedDate.Read(text, "", "", out _) is { } date:
                return Fact.Known(date.DayNumber);
            case TypeKind.Date:
                error = new(
                    $"«{text}» no se entiende como fecha. Escriba día, mes y año: 09/02/2026.",
                    $"\"{text}\" cannot be read as a date. Write day, month and year: 09/02/2026."
                );
                return null;
            case TypeKind.Number
                when TypedAmount.Read(text, out _) is { } amount && FactText.Takes(input, amount):
                return Fact.Known(amount);
            case TypeKind.Number:
                error = new(
                    $"«{text}» no puede ser aquí. Escriba solo números, con punto para los centavos: 450 o 1200.50.",
                    $"\"{text}\" cannot be here. Write digits only, with a point for the cents: 450 or 1200.50."
                );
                return null;
            default:
                return FactText.Parse(input, text, out error);
        }
    }

    // As the person would type it again.
    private static string Told(InputSymbol input, Fact? fact) =>
        fact switch
        {
            null => "",
            { State: not FactState.Known } => "no_sé",
            { } known => input.Type.Kind switch
            {
                TypeKind.Date => DateOnly
                    .FromDayNumber((int)known.Value.Numerator)
                    .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                TypeKind.Boolean => known.Value.Numerator.IsZero ? "no" : "sí",
                TypeKind.Category => input.Type.Category!.Member((int)known.Value.Numerator)?.Name
                    ?? "",
                _ => known.Value.ToDouble().ToString("0.##", CultureInfo.InvariantCulture),
            },
        };
}
