using System.Globalization;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Api;

/// <summary>What the law says, thing by thing. The same keys as <c>cg law list --json</c> and <c>cg law show --json</c>.</summary>
internal static class LawRoutes
{
    /// <summary>The law changes with a new version of the site: an hour is soon enough.</summary>
    public const int MaxAge = 3600;

    private const int LongestText = 200;

    public static IResult Rules(LawLibrary law, string? q) => List(law, q, s => s is RuleSymbol);

    public static IResult Values(LawLibrary law, string? q) =>
        List(law, q, s => s is ValueSymbol or TableSymbol);

    public static IResult Inputs(LawLibrary law, string? q) => List(law, q, s => s is InputSymbol);

    public static IResult Readings(LawLibrary law, ApiLaw api, string? q) =>
        new JsonAnswer(
            Json.List(
                Found(law, q).OfType<ReadingSymbol>(),
                reading => OpenJson.Of(reading, api.Graph)
            ),
            MaxAge
        );

    public static IResult Rule(
        string name,
        string? at,
        string? territory,
        LawLibrary law,
        ApiLaw api,
        TimeProvider clock
    ) => Show(name, at, territory, law, api, clock, s => s is RuleSymbol);

    public static IResult Value(
        string name,
        string? at,
        string? territory,
        LawLibrary law,
        ApiLaw api,
        TimeProvider clock
    ) => Show(name, at, territory, law, api, clock, s => s is ValueSymbol or TableSymbol);

    private static JsonAnswer List(LawLibrary law, string? q, Func<Symbol, bool> fits) =>
        new(SymbolJson.List(Found(law, q).Where(fits)), MaxAge);

    private static IReadOnlyList<Symbol> Found(LawLibrary law, string? q) =>
        LawLookup.With(law.Snapshot, Short(q ?? ""));

    private static JsonAnswer Show(
        string name,
        string? at,
        string? territory,
        LawLibrary law,
        ApiLaw api,
        TimeProvider clock,
        Func<Symbol, bool> fits
    )
    {
        var moment = new Moment(Day(at, clock), Place(territory));
        var symbol = LawLookup.Find(law.Snapshot, Short(name)) ?? throw NoSuchName(law, name);
        if (!fits(symbol))
        {
            throw ApiProblems.NotFound(
                new(
                    $"«{symbol.Name}» está en la ley, pero es otra cosa: {LawWords.KindOf(symbol).Es}. Búsquelo en {Home(symbol)}.",
                    $"\"{symbol.Name}\" is in the law, but it is another thing: {LawWords.KindOf(symbol).En}. Look for it at {Home(symbol)}."
                )
            );
        }

        return ClosingGaps.Casework.LawBook.Place.Has(symbol, moment)
            ? new JsonAnswer(ShowJson.Of(symbol, moment, api.Graph), MaxAge)
            : throw ApiProblems.NoLaw(
                new(
                    $"«{symbol.Name}» no rige el {Figures.Date(moment.Date, "es")}. Pida otra fecha con at=AAAA-MM-DD; sus fechas están en /ley/{symbol.Name}.",
                    $"\"{symbol.Name}\" is not in force on {Figures.Date(moment.Date, "en")}. Ask for another day with at=YYYY-MM-DD; its dates are at /ley/{symbol.Name}."
                )
            );
    }

    private static ApiProblem NoSuchName(LawLibrary law, string name)
    {
        var same = LawLookup.Candidates(law.Snapshot, name);
        var meant = same.Count > 1 ? same : LawLookup.Near(law.Snapshot, name);
        var list = string.Join(", ", meant);
        return ApiProblems.NotFound(
            meant.Count == 0
                ? new(
                    $"La ley no tiene el nombre «{name}». Los nombres están en /api/v1/rules y /api/v1/values.",
                    $"The law has no name \"{name}\". The names are at /api/v1/rules and /api/v1/values."
                )
            : same.Count > 1
                ? new(
                    $"«{name}» está en más de un instrumento. Pida uno de estos: {list}.",
                    $"\"{name}\" is in more than one instrument. Ask for one of these: {list}."
                )
            : new(
                $"La ley no tiene el nombre «{name}». ¿Quiso decir {list}?",
                $"The law has no name \"{name}\". Did you mean {list}?"
            )
        );
    }

    private static string Home(Symbol symbol) =>
        symbol switch
        {
            RuleSymbol => $"/api/v1/rules/{symbol.Id}",
            ValueSymbol or TableSymbol => $"/api/v1/values/{symbol.Id}",
            InputSymbol => "/api/v1/inputs",
            _ => "/api/v1/readings",
        };

    private static DateOnly Day(string? at, TimeProvider clock) =>
        string.IsNullOrEmpty(at) ? clock.TodayInMexico()
        : DateOnly.TryParseExact(
            at,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : throw ApiProblems.BadRequest(
            new(
                $"«at={Short(at)}» no es una fecha. Escriba año-mes-día: at=2026-03-15.",
                $"\"at={Short(at)}\" is no date. Write year-month-day: at=2026-03-15."
            )
        );

    private static string? Place(string? territory) =>
        string.IsNullOrEmpty(territory) ? null
        : territory.Length is 2 or 5 && territory.All(char.IsAsciiDigit) ? territory
        : throw ApiProblems.BadRequest(
            new(
                $"«territory={Short(territory)}» no es una clave de territorio: son dos cifras (09) o cinco (09007).",
                $"\"territory={Short(territory)}\" is no territory code: two digits (09) or five (09007)."
            )
        );

    private static string Short(string text) =>
        text.Length <= LongestText
            ? text
            : throw ApiProblems.BadRequest(
                new(
                    $"Un nombre o texto de la dirección tiene más de {LongestText} letras. Acórtelo.",
                    $"A name or text of the address has more than {LongestText} letters. Shorten it."
                )
            );
}
