using ClosingGaps.Casework.Contacts;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.About;

/// <summary>Whom to call now, by matter and state. What is asked is posted: it stands in no address.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class HelpModel(ContentLibrary content) : SitePage
{
    /// <summary>Matters in the order in which people choose them, as the form names them.</summary>
    public static IReadOnlyList<(string Key, Claim Claim, Bilingual Label)> Matters { get; } =
    [
        (
            "seguro",
            Claim.Insurance,
            new(
                "No me han inscrito, o con menos salario",
                "I am not registered, or with a lower wage"
            )
        ),
        (
            "despido",
            Claim.Dismissal,
            new("Me despidieron, o temo que me despidan", "I was dismissed, or fear it")
        ),
        ("pago", Claim.Pay, new("No me pagan lo que me deben", "I am not paid what I am owed")),
        (
            "violencia",
            Claim.Violence,
            new("Vivo violencia o acoso", "I live with violence or harassment")
        ),
        (
            "discriminacion",
            Claim.Discrimination,
            new("Me discriminan", "I am discriminated against")
        ),
        (
            "cuidados",
            Claim.Care,
            new("Busco quién cuide a mis hijas e hijos", "I look for care for my children")
        ),
        (
            "interprete",
            Claim.Interpreter,
            new("Necesito intérprete de mi lengua", "I need an interpreter of my language")
        ),
        (
            "organizacion",
            Claim.Organisation,
            new("Quiero hablar con otras trabajadoras", "I want to talk to other workers")
        ),
    ];

    public static IReadOnlyList<string> States => GapStudy.ProgrammeStates;

    public string Matter { get; private set; } = "";

    public string State { get; private set; } = "";

    public IReadOnlyList<Contact> Found { get; private set; } = [];

    public Bilingual? Error { get; private set; }

    public DateOnly Checked => content.Contacts.Checked;

    public IReadOnlyList<Contact> Emergency => content.Contacts.For(Claim.Emergency, State);

    /// <summary>Whether an office of her own state is known for the matter.</summary>
    public bool HasOfficeOfState => Found.Any(c => c.State is not null);

    public void OnPost(string? asunto, string? estado)
    {
        Matter = asunto ?? "";
        State = States.Contains(estado ?? "") ? estado! : "";
        if (Matters.FirstOrDefault(m => m.Key == Matter) is { Label: not null } matter)
        {
            Found = content.Contacts.For(matter.Claim, State.Length == 0 ? null : State);
        }
        else
        {
            Error = new("Elige qué necesitas.", "Choose what you need.");
        }
    }
}
