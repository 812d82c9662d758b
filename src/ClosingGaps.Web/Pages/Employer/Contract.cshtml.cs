using ClosingGaps.Casework.Employers;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>
/// A contract with what LFT 331 Ter asks at the least, and a pay receipt, filled from the answers and a few texts. What nobody told is a line
/// to be written on; no legal value is written that the law held does not give.
/// </summary>
internal sealed class ContractModel : EmployerPage
{
    private const int MostLetters = 200;

    /// <summary>Texts that stand in the papers only: they go in no code and are not kept.</summary>
    public static readonly (string Name, string Es, string En)[] Texts =
    [
        ("empleadora", "Nombre de la persona empleadora", "Name of the employer"),
        (
            "trabajadora",
            "Nombre de la persona trabajadora del hogar",
            "Name of the domestic worker"
        ),
        ("lugar", "Dirección donde se trabaja", "Address of the work"),
        (
            "labores",
            "Qué trabajo hará: limpiar, cocinar, cuidar…",
            "What work: cleaning, cooking, care…"
        ),
        (
            "horario",
            "Días y horas: lunes y jueves, de 9 a 15",
            "Days and hours: Monday and Thursday, 9 to 15"
        ),
        ("herramientas", "Herramientas que usted le da", "Tools that you provide"),
    ];

    private static readonly string[] Asked =
    [
        WorkerNames.DailyPay,
        WorkerNames.DaysWorked,
        HouseholdJob.MonthlyPay,
        "ingreso",
        WorkerNames.HowOftenPaid,
        "recibe_alimentos",
        "recibe_habitación",
        "zona",
    ];

    public IEnumerable<EmployerField> Fields => Asked.Select(Field);

    /// <summary>Whether the papers are shown.</summary>
    public bool IsMade { get; private set; }

    public void OnGet() => Begin();

    public void OnPost()
    {
        Receive(Asked);
        Ask();
        IsMade = !HasErrors && Household is not null && Request.Form["salida"] == "papeles";
    }

    public string Typed(string name) =>
        Request.HasFormContentType && Request.Form[name].ToString().Trim() is { Length: > 0 } text
            ? text[..Math.Min(text.Length, MostLetters)]
            : "";

    /// <summary>A fact or a figure as it is read; <see langword="null"/> when it is not known.</summary>
    public string? Known(string name) =>
        Household?.Known(name) is { } known
            ? Figures.Text(known.Type, known.Figure.Value, Language)
            : null;
}
