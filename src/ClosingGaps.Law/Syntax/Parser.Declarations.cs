using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>Packages, instruments, articles, categories, inputs, values.</summary>
public sealed partial class Parser
{
    private DeclarationSyntax? ParseDeclaration()
    {
        if (At(Keywords.Package))
        {
            return ParsePackage();
        }

        if (At(Keywords.Instrument))
        {
            return ParseInstrument();
        }

        if (At(Keywords.Article) || At(Keywords.Transitory))
        {
            return ParseArticle();
        }

        if (At(Keywords.Category))
        {
            return ParseCategory();
        }

        if (At(Keywords.Input))
        {
            return ParseInput();
        }

        if (At(Keywords.Reading))
        {
            return ParseReading();
        }

        if (At(Keywords.Case))
        {
            return ParseCase();
        }

        return ParseModifiable();
    }

    /// <summary>Values, tables and rules, which a package above may modify.</summary>
    private DeclarationSyntax? ParseModifiable()
    {
        var start = Current.Start;
        var modifies = Accept(Keywords.Modifies);
        if (At(Keywords.Value))
        {
            return ParseValue(start, modifies);
        }

        if (At(Keywords.Table))
        {
            return ParseTable(start, modifies);
        }

        if (At(Keywords.Rule))
        {
            return ParseRule(start, modifies);
        }

        if (modifies)
        {
            Fail(
                SyntaxDiagnostics.Expected,
                new("`regla`, `valor` o `tabla`", "`regla`, `valor` or `tabla`"),
                Found()
            );
        }
        else
        {
            Fail(
                SyntaxDiagnostics.UnknownDeclaration,
                Found(),
                Suggestion(NearestWord(Keywords.Declarations))
            );
        }

        return null;
    }

    private PackageSyntax ParsePackage()
    {
        var start = Current.Start;
        Accept(Keywords.Package);
        var name = ParseName();
        var label = ParseBilingual();
        LegislatorSyntax? legislator = null;
        var over = new List<NameSyntax>();
        var isProposal = false;
        ParseClauses(
            Keywords.Package,
            [Keywords.Legislator, Keywords.Proposal, Keywords.Over],
            () =>
            {
                if (At(Keywords.Legislator) || At(Keywords.Proposal))
                {
                    Once(legislator is null, Keywords.Legislator, Keywords.Package);
                    isProposal = !Accept(Keywords.Legislator);
                    if (isProposal)
                    {
                        Accept(Keywords.Proposal);
                        Expect(Keywords.Of);
                    }

                    legislator = ParseLegislator();
                    return true;
                }

                if (Accept(Keywords.Over))
                {
                    over.AddRange(ParseNames(ParseName));
                    return true;
                }

                return false;
            }
        );
        return new PackageSyntax(From(start), name, label, legislator, over, isProposal);
    }

    private LegislatorSyntax ParseLegislator()
    {
        var start = Current.Start;
        if (ParseLevel() is not { } level)
        {
            Fail(
                SyntaxDiagnostics.NotAChoice,
                Found(),
                "`federación`, `estado 09`, `municipio 09007`"
            );
            return new LegislatorSyntax(From(start), LegislatorLevel.Federation, null);
        }

        var territory = level switch
        {
            LegislatorLevel.State => ParseTerritory(2),
            LegislatorLevel.Municipality => ParseTerritory(5),
            _ => null,
        };
        return new LegislatorSyntax(From(start), level, territory);
    }

    private LegislatorLevel? ParseLevel() =>
        Accept(Keywords.Federation) ? LegislatorLevel.Federation
        : Accept(Keywords.State) ? LegislatorLevel.State
        : Accept(Keywords.Municipality) ? LegislatorLevel.Municipality
        : null;

    private InstrumentSyntax ParseInstrument()
    {
        var start = Current.Start;
        Accept(Keywords.Instrument);
        var name = ParseName();
        var title = At(TokenKind.Text) || At(Keywords.Is) ? ParseBilingual() : null;
        LegislatorLevel? competence = null;
        var isConcurrent = false;
        DateOnly? textAsOf = null;
        string? source = null;
        ParseClauses(
            Keywords.Instrument,
            [Keywords.Competence, Keywords.LawText, Keywords.Source],
            () =>
            {
                if (At(Keywords.Competence))
                {
                    Once(
                        competence is null && !isConcurrent,
                        Keywords.Competence,
                        Keywords.Instrument
                    );
                    Accept(Keywords.Competence);
                    isConcurrent = Accept(Keywords.Concurrent);
                    competence = isConcurrent ? null : ParseLevel();
                    if (!isConcurrent && competence is null)
                    {
                        Fail(
                            SyntaxDiagnostics.NotAChoice,
                            Found(),
                            "`federación`, `estado`, `municipio`, `concurrente`"
                        );
                    }

                    return true;
                }

                if (At(Keywords.LawText))
                {
                    Once(textAsOf is null, Keywords.LawText, Keywords.Instrument);
                    Accept(Keywords.LawText);
                    Expect(Keywords.To);
                    textAsOf = ParseDate();
                    return true;
                }

                if (At(Keywords.Source))
                {
                    Once(source is null, Keywords.Source, Keywords.Instrument);
                    Accept(Keywords.Source);
                    source = ParseText();
                    return true;
                }

                return false;
            }
        );
        return new InstrumentSyntax(
            From(start),
            name,
            title,
            competence,
            isConcurrent,
            textAsOf,
            source
        );
    }

    private ArticleSyntax ParseArticle()
    {
        var start = Current.Start;
        var isTransitory = Accept(Keywords.Transitory);
        if (!isTransitory)
        {
            Accept(Keywords.Article);
        }

        if (At(TokenKind.Citation))
        {
            return new ArticleSyntax(
                errors.Span(start, Current.End - start),
                Next().Text,
                isTransitory
            );
        }

        Fail(
            SyntaxDiagnostics.Expected,
            isTransitory
                ? new(
                    "la cita, como `segundo DOF 2020-12-16`,",
                    "the citation, as `segundo DOF 2020-12-16`"
                )
                : new("la cita, como `106 fracción I`,", "the citation, as `106 fracción I`"),
            Found()
        );
        return new ArticleSyntax(From(start), "", isTransitory);
    }

    private CategorySyntax ParseCategory()
    {
        var (start, before) = (Current.Start, failures);
        Accept(Keywords.Category);
        var name = ParseName();
        var label = At(TokenKind.Text) || At(Keywords.Is) ? ParseBilingual() : null;
        var members = new List<CategoryMemberSyntax>();
        ParseClauses(
            Keywords.Category,
            [],
            () =>
            {
                if (At(TokenKind.Word))
                {
                    members.Add(ParseCategoryMember());
                    return true;
                }

                return false;
            },
            static token => token.Kind == TokenKind.Word
        );
        RequireIn(
            Keywords.Category,
            name,
            before,
            members.Count > 0,
            new("alguna opción, como `general = 0`", "a member, as `general = 0`")
        );
        return new CategorySyntax(From(start), name, members, label);
    }

    private CategoryMemberSyntax ParseCategoryMember()
    {
        var start = Current.Start;
        var name = ParseName();
        Expect(TokenKind.Equal, "=");
        var code = ParseWholeNumber(0, 255);
        var label = At(TokenKind.Text) || At(Keywords.Is) ? ParseBilingual() : null;
        return new CategoryMemberSyntax(From(start), name, code, label);
    }

    private ValueSyntax ParseValue(int start, bool modifies)
    {
        var before = failures;
        Accept(Keywords.Value);
        var name = ParseName();
        var type = ParseHeaderType(optional: modifies);
        var entries = new List<ValueEntrySyntax>();
        var provenance = NoProvenance();
        var texts = new TextsSyntax(null, null);
        ParseClauses(
            Keywords.Value,
            [Keywords.From, .. provenanceWords, Keywords.Itself],
            () =>
            {
                if (At(Keywords.From))
                {
                    entries.Add(ParseValueEntry());
                    return true;
                }

                if (AtProvenance)
                {
                    provenance = Join(provenance, ParseProvenance(Keywords.Value));
                    return true;
                }

                return TryParseTexts(Keywords.Value, ref texts);
            }
        );
        RequireIn(Keywords.Value, name, before, entries.Count > 0, "`desde 2026-01-01 : …`");
        return new ValueSyntax(From(start), modifies, name, type, entries, provenance, texts);
    }

    private TypeSyntax? ParseHeaderType(bool optional)
    {
        if (optional && !At(TokenKind.Colon))
        {
            return null;
        }

        Expect(TokenKind.Colon, ":");
        return ParseType();
    }

    private ValueEntrySyntax ParseValueEntry()
    {
        var start = Current.Start;
        var (from, to) = ParseDates();
        Expect(TokenKind.Colon, ":");
        var amount = ParseLiteral();
        var provenance = ParseProvenance(Keywords.Value, allowsCitation: true);
        return new ValueEntrySyntax(From(start), from, to, amount, provenance);
    }
}
