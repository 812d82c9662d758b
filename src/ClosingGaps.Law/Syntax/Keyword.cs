namespace ClosingGaps.Law.Syntax;

/// <summary>A word of the language, written with its accents; readers may type it without.</summary>
internal sealed class Keyword(string text)
{
    public string Text { get; } = text;

    public string Folded { get; } = Accents.Fold(text);

    public override string ToString() => Text;
}

/// <summary>All words of the language, by what they do.</summary>
internal static class Keywords
{
    // Declarations.
    public static readonly Keyword Package = new("paquete");
    public static readonly Keyword Instrument = new("instrumento");
    public static readonly Keyword Article = new("artículo");
    public static readonly Keyword Transitory = new("transitorio");
    public static readonly Keyword Category = new("categoría");
    public static readonly Keyword Input = new("entrada");
    public static readonly Keyword Value = new("valor");
    public static readonly Keyword Table = new("tabla");
    public static readonly Keyword Rule = new("regla");
    public static readonly Keyword Reading = new("lectura");
    public static readonly Keyword Case = new("caso");
    public static readonly Keyword Modifies = new("modifica");

    // Packages and instruments.
    public static readonly Keyword Legislator = new("legislador");
    public static readonly Keyword Proposal = new("propuesta");
    public static readonly Keyword Over = new("sobre");
    public static readonly Keyword Federation = new("federación");
    public static readonly Keyword State = new("estado");
    public static readonly Keyword Municipality = new("municipio");
    public static readonly Keyword Concurrent = new("concurrente");
    public static readonly Keyword Competence = new("competencia");
    public static readonly Keyword LawText = new("texto");
    public static readonly Keyword To = new("al");

    // Texts and provenance.
    public static readonly Keyword Is = new("es");
    public static readonly Keyword In = new("en");
    public static readonly Keyword Itself = new("se");
    public static readonly Keyword Called = new("llama");
    public static readonly Keyword Explained = new("explica");
    public static readonly Keyword Source = new("fuente");
    public static readonly Keyword Evidence = new("evidencia");
    public static readonly Keyword Force = new("fuerza");
    public static readonly Keyword Projection = new("proyección");

    // Inputs.
    public static readonly Keyword Per = new("por");
    public static readonly Keyword Between = new("entre");
    public static readonly Keyword Fixed = new("fija");
    public static readonly Keyword May = new("puede");
    public static readonly Keyword Column = new("columna");
    public static readonly Keyword Question = new("pregunta");

    // Dates, tables, rules.
    public static readonly Keyword From = new("desde");
    public static readonly Keyword Until = new("hasta");
    public static readonly Keyword Columns = new("columnas");
    public static readonly Keyword Less = new("menos");
    public static readonly Keyword More = new("más");
    public static readonly Keyword Of = new("de");
    public static readonly Keyword Upto = new("a");
    public static readonly Keyword Except = new("salvo");
    public static readonly Keyword Priority = new("prioridad");
    public static readonly Keyword Governs = new("rige");
    public static readonly Keyword Answers = new("responde");
    public static readonly Keyword The = new("el");
    public static readonly Keyword First = new("primer");
    public static readonly Keyword Last = new("último");
    public static readonly Keyword Day = new("día");

    // Readings and cases.
    public static readonly Keyword Option = new("opción");
    public static readonly Keyword Omission = new("omisión");
    public static readonly Keyword Moves = new("mueve");
    public static readonly Keyword Given = new("dado");
    public static readonly Keyword With = new("con");
    public static readonly Keyword Expect = new("espera");
    public static readonly Keyword Month = new("mes");
    public static readonly Keyword Months = new("meses");

    // Expressions.
    public static readonly Keyword If = new("si");
    public static readonly Keyword Yes = new("sí");
    public static readonly Keyword Then = new("entonces");
    public static readonly Keyword No = new("no");
    public static readonly Keyword And = new("y");
    public static readonly Keyword Or = new("o");
    public static readonly Keyword According = new("según");
    public static readonly Keyword Other = new("otro");
    public static readonly Keyword Applies = new("aplica");
    public static readonly Keyword Apply = new("aplicar");
    public static readonly Keyword Unknown = new("desconocido");
    public static readonly Keyword It = new("lo");
    public static readonly Keyword Previous = new("anterior");
    public static readonly Keyword Rounded = new("redondeado");
    public static readonly Keyword Truncated = new("truncado");
    public static readonly Keyword Towards = new("hacia");
    public static readonly Keyword Up = new("arriba");
    public static readonly Keyword Sum = new("suma");
    public static readonly Keyword Maximum = new("máximo");
    public static readonly Keyword Minimum = new("mínimo");
    public static readonly Keyword Count = new("cuenta");
    public static readonly Keyword Any = new("alguno");
    public static readonly Keyword All = new("todos");
    public static readonly Keyword Their = new("sus");
    public static readonly Keyword Where = new("donde");
    public static readonly Keyword Holds = new("cumple");
    public static readonly Keyword Hold = new("cumplen");
    public static readonly Keyword Ago = new("hace");
    public static readonly Keyword Accumulated = new("acumulado");

    /// <summary>Words that begin a declaration.</summary>
    public static readonly IReadOnlyList<Keyword> Declarations =
    [
        Package,
        Instrument,
        Article,
        Transitory,
        Category,
        Input,
        Value,
        Table,
        Rule,
        Reading,
        Case,
        Modifies,
    ];

    /// <summary>
    /// Words that can never be names, because a reader could not tell which is meant. All others mean something only in their place.
    /// </summary>
    public static readonly IReadOnlyList<Keyword> Reserved =
    [
        .. Declarations,
        If,
        Yes,
        Then,
        No,
        And,
        Or,
        According,
        Unknown,
        Applies,
        Rounded,
        Truncated,
        Where,
        Ago,
        From,
        Until,
        Except,
        Priority,
        Governs,
        Answers,
        Given,
        Expect,
        Source,
        Evidence,
        Force,
        Projection,
        Itself,
        Per,
        Of,
        In,
        Is,
        With,
        Their,
        Holds,
        Hold,
    ];

    private static readonly HashSet<string> declarationWords =
    [
        .. Declarations.Select(k => k.Folded),
    ];

    private static readonly HashSet<string> reservedWords = [.. Reserved.Select(k => k.Folded)];

    public static bool BeginsDeclaration(in Token token) =>
        token.Kind == TokenKind.Word && declarationWords.Contains(token.Folded);

    public static bool IsReserved(in Token token) =>
        token.Kind == TokenKind.Word && reservedWords.Contains(token.Folded);
}
