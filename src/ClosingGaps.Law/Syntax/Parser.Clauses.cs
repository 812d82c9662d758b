using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>Clauses that several declarations share, and the loop that reads a declaration's clauses.</summary>
public sealed partial class Parser
{
    private static readonly Keyword[] provenanceWords =
    [
        Keywords.Source,
        Keywords.Evidence,
        Keywords.Force,
        Keywords.Projection,
    ];

    /// <summary>What may stand in each declaration, for messages.</summary>
    private static readonly Dictionary<string, string> clauses = new(StringComparer.Ordinal)
    {
        ["paquete"] = "`legislador`, `propuesta de`, `sobre`",
        ["instrumento"] = "`competencia`, `texto al`, `fuente`",
        ["categoría"] = "`nombre = 0`",
        ["entrada"] =
            "`entre`, `fija`, `puede no aplicar`, `columna`, `pregunta`, `se llama`, `se explica`",
        ["valor"] =
            "`desde`, `fuente`, `evidencia`, `fuerza`, `proyección`, `se llama`, `se explica`",
        ["tabla"] =
            "`desde`, `fuente`, `evidencia`, `fuerza`, `proyección`, `se llama`, `se explica`",
        ["regla"] =
            "`= …`, `desde`, `salvo`, `rige`, `por día`, `responde`, `se llama`, `se explica`",
        ["lectura"] = "`opción`, `por omisión`, `fuente`, `evidencia`, `mueve`",
        ["caso"] = "`dado`, `con lectura`, `con paquete`, `con proyección`, `espera`",
    };

    /// <summary>Steps of indentation of the declaration being read.</summary>
    private int baseIndent;

    /// <summary>Reads clauses until the next declaration.</summary>
    /// <param name="declaration">For messages.</param>
    /// <param name="starters">Words that begin a clause here: for messages and to recover.</param>
    /// <param name="parse">Reads one clause and says whether there was one.</param>
    /// <param name="begins">What else begins a clause when it begins a line.</param>
    private void ParseClauses(
        Keyword declaration,
        Keyword[] starters,
        Func<bool> parse,
        Func<Token, bool>? begins = null
    )
    {
        while (true)
        {
            if (failed)
            {
                Recover(t => Array.Exists(starters, k => Is(t, k)) || (begins?.Invoke(t) ?? false));
            }

            if (At(TokenKind.End) || AtDeclaration)
            {
                return;
            }

            var before = position;
            clauseStart = position;
            layout?.Lines.TryAdd(position, baseIndent + 1);
            if (!parse() && !FailAtClause(declaration, starters))
            {
                Recover(static _ => false); // what follows belonged to the misspelled declaration
                return;
            }

            if (failed && position == before)
            {
                position++; // what cannot begin a clause is passed over, so that reading always ends
            }
        }
    }

    /// <summary>Reports what is no clause here; false when it was meant to begin a declaration.</summary>
    private bool FailAtClause(Keyword declaration, Keyword[] starters)
    {
        var clause = NearestWord(starters);
        if (
            clause is null
            && Current.FirstOnLine
            && NearestWord(Keywords.Declarations) is { } meant
        )
        {
            Fail(SyntaxDiagnostics.UnknownDeclaration, Found(), Suggestion(meant));
            return false;
        }

        Fail(
            SyntaxDiagnostics.UnexpectedClause,
            Found(),
            declaration.Text,
            clauses[declaration.Text],
            Suggestion(clause)
        );
        return true;
    }

    /// <summary>The word that the current token is nearly, or <see langword="null"/>.</summary>
    private Keyword? NearestWord(IEnumerable<Keyword> words)
    {
        var token = tokens[position];
        var nearest =
            token.Kind == TokenKind.Word
                ? Nearest.Find(token.Folded, words.Select(k => k.Folded))
                : null;
        return words.FirstOrDefault(k => k.Folded == nearest);
    }

    /// <summary>"; did you mean …?", or nothing.</summary>
    private static DiagnosticArgument Suggestion(Keyword? word) =>
        word is null
            ? new DiagnosticArgument("", "")
            : new DiagnosticArgument($"; ¿quiso decir `{word}`?", $"; did you mean `{word}`?");

    private void RequireIn(
        Keyword declaration,
        NameSyntax name,
        int failuresBefore,
        bool isThere,
        DiagnosticArgument what
    )
    {
        if (!isThere && failures == failuresBefore)
        {
            errors.Report(
                SyntaxDiagnostics.Incomplete,
                name.Span.Start,
                name.Span.Length,
                declaration.Text,
                what
            );
        }
    }

    /// <summary><c>se llama</c> and <c>se explica</c>.</summary>
    private bool TryParseTexts(Keyword declaration, ref TextsSyntax texts)
    {
        if (At(Keywords.Itself, Keywords.Called))
        {
            if (texts.Label is not null)
            {
                Duplicate(Keywords.Called, declaration);
            }

            Accept(Keywords.Itself, Keywords.Called);
            texts = texts with { Label = ParseBilingual() };
            return true;
        }

        if (At(Keywords.Itself, Keywords.Explained))
        {
            if (texts.Explanation is not null)
            {
                Duplicate(Keywords.Explained, declaration);
            }

            Accept(Keywords.Itself, Keywords.Explained);
            texts = texts with { Explanation = ParseBilingual() };
            return true;
        }

        return false;
    }

    private bool AtProvenance => Array.Exists(provenanceWords, k => At(k));

    /// <summary>
    /// <c>fuente "…" evidencia … fuerza … proyección …</c> in any order, or none; <c>según "…"</c> names the source too where a citation may follow.
    /// </summary>
    private ProvenanceSyntax ParseProvenance(Keyword declaration, bool allowsCitation = false)
    {
        var start = Current.Start;
        var first = position;
        var result = new ProvenanceSyntax(errors.Span(start, 0), null, null, null, null);
        var breaks = new List<int>();
        while (
            AtProvenance
            || (allowsCitation && At(Keywords.According) && Peek(1).Kind == TokenKind.Text)
        )
        {
            layout?.Apart.Add(position);
            breaks.Add(position);
            result = ParseProvenancePart(declaration, result);
        }

        if (breaks.Count > 0)
        {
            result = result with { Span = From(start) };
            Group(first, breaks, indented: false);
        }

        return result;
    }

    private ProvenanceSyntax ParseProvenancePart(Keyword declaration, ProvenanceSyntax soFar)
    {
        if (At(Keywords.Evidence))
        {
            Once(soFar.Evidence is null, Keywords.Evidence, declaration);
            Accept(Keywords.Evidence);
            return soFar with { Evidence = ParseName() };
        }

        if (At(Keywords.Force))
        {
            Once(soFar.Force is null, Keywords.Force, declaration);
            Accept(Keywords.Force);
            return soFar with { Force = ParseName() };
        }

        if (At(Keywords.Projection))
        {
            Once(soFar.Projection is null, Keywords.Projection, declaration);
            Accept(Keywords.Projection);
            return soFar with { Projection = ParseProjection() };
        }

        Once(soFar.Source is null, Keywords.Source, declaration);
        if (!Accept(Keywords.Source))
        {
            Accept(Keywords.According);
        }

        return soFar with
        {
            Source = ParseText(),
        };
    }

    /// <summary>A projection is a name; in quotes it may have spaces.</summary>
    private string ParseProjection() => At(TokenKind.Text) ? ParseText() : ParseName().Name;

    private void Once(bool isFirst, Keyword clause, Keyword declaration)
    {
        if (!isFirst)
        {
            Duplicate(clause, declaration);
        }
    }

    /// <summary>Joins provenance written in several places under one declaration.</summary>
    private static ProvenanceSyntax Join(ProvenanceSyntax first, ProvenanceSyntax second) =>
        new(
            first.Span.Length == 0 ? second.Span : first.Span,
            second.Source ?? first.Source,
            second.Evidence ?? first.Evidence,
            second.Force ?? first.Force,
            second.Projection ?? first.Projection
        );

    private ProvenanceSyntax NoProvenance() =>
        new(errors.Span(Current.Start, 0), null, null, null, null);
}
