using System.Globalization;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>The small pieces that every declaration is made of: names, texts, dates, types, provenance.</summary>
public sealed partial class Parser
{
    private bool AtName => At(TokenKind.Word) && !Keywords.IsReserved(Current);

    private NameSyntax ParseName()
    {
        var token = Current;
        if (AtName)
        {
            Next();
        }
        else if (token.Kind == TokenKind.Word && !token.FirstOnLine)
        {
            Fail(SyntaxDiagnostics.ReservedName, token.Text);
        }
        else
        {
            Fail(SyntaxDiagnostics.ExpectedName, Found());
        }

        return new NameSyntax(errors.Span(token.Start, token.Length), null, token.Text);
    }

    /// <summary><c>name</c> or <c>instrument.name</c>.</summary>
    private NameSyntax ParseQualifiedName()
    {
        var first = ParseName();
        if (!At(TokenKind.Dot))
        {
            return first;
        }

        Next();
        var second = ParseName();
        return new NameSyntax(first.Span.To(second.Span), first.Name, second.Name);
    }

    private List<NameSyntax> ParseNames(Func<NameSyntax> parse)
    {
        var first = position;
        var breaks = new List<int>();
        var names = new List<NameSyntax> { parse() };
        while (Accept(TokenKind.Comma))
        {
            breaks.Add(position);
            names.Add(parse());
        }

        Group(first, breaks, indented: true, fills: true);

        return names;
    }

    /// <summary>A word of a closed list, in its canonical spelling.</summary>
    private NameSyntax ParseSpelled(Func<Token, string> spelling)
    {
        var token = Current;
        if (AtName)
        {
            var name = spelling(token);
            NextAs(name);
            return new NameSyntax(From(token.Start), null, name);
        }

        return ParseName();
    }

    /// <summary>One text, or several in a row, which read as one with spaces between.</summary>
    private string ParseText()
    {
        if (!At(TokenKind.Text))
        {
            Fail(SyntaxDiagnostics.ExpectedText, Found());
            return "";
        }

        var text = Next().Text;
        if (!At(TokenKind.Text))
        {
            return text;
        }

        var parts = new List<string> { text };
        while (At(TokenKind.Text))
        {
            parts.Add(Next().Text);
        }

        return string.Join(' ', parts);
    }

    /// <summary><c>[es] "…" [en "…"]</c></summary>
    private Bilingual ParseBilingual()
    {
        var first = position;
        Accept(Keywords.Is);
        var spanish = ParseText();
        var turn = position;
        if (!Accept(Keywords.In))
        {
            return new Bilingual(spanish, "");
        }

        var english = ParseText();
        Group(first, [turn], indented: true);
        return new Bilingual(spanish, english);
    }

    private DateOnly ParseDate()
    {
        if (At(TokenKind.Date))
        {
            return CalendarText.Date(Next().Text);
        }

        Fail(SyntaxDiagnostics.ExpectedDate, Found());
        return DateOnly.MinValue;
    }

    private MonthSyntax ParseMonth()
    {
        var start = Current.Start;
        if (At(TokenKind.Month))
        {
            var (year, month) = CalendarText.Month(Next().Text);
            return new MonthSyntax(From(start), year, month);
        }

        Fail(SyntaxDiagnostics.ExpectedDate, Found());
        return new MonthSyntax(From(start), 2000, 1);
    }

    private (DateOnly From, DateOnly? To) ParseDates()
    {
        Expect(Keywords.From);
        var from = ParseDate();
        return (from, ParseUntil());
    }

    private DateOnly? ParseUntil() => Accept(Keywords.Until) ? ParseDate() : null;

    private int ParseWholeNumber(int lowest, int highest)
    {
        if (
            At(TokenKind.Number)
            && int.TryParse(
                Current.Text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= lowest
            && number <= highest
        )
        {
            Next();
            return number;
        }

        Fail(
            SyntaxDiagnostics.ExpectedWholeNumber,
            Found(),
            lowest.ToString(CultureInfo.InvariantCulture),
            highest.ToString(CultureInfo.InvariantCulture)
        );
        return lowest;
    }

    private TypeSyntax ParseType()
    {
        var token = Current;
        if (!AtName)
        {
            Fail(SyntaxDiagnostics.ExpectedType, Found());
            return new TypeSyntax(
                From(token.Start),
                new NameSyntax(From(token.Start), null, ""),
                []
            );
        }

        var name = ParseSpelled(static t => Spelling.Type(t));
        return new TypeSyntax(
            From(token.Start),
            name,
            Spelling.IsBaseUnit(token) ? ParseUnitsBelow() : []
        );
    }

    /// <summary><c>/día</c>, after a unit.</summary>
    private List<string> ParseUnitsBelow()
    {
        var below = new List<string>();
        while (At(TokenKind.Slash) && Spelling.IsBaseUnit(Peek(1)))
        {
            layout?.TightBefore.Add(position);
            layout?.TightAfter.Add(position);
            Next();
            var singular = Spelling.Singular(Current.Folded);
            below.Add(singular);
            NextAs(singular);
        }

        return below;
    }

    private string ParseTerritory(params ReadOnlySpan<int> lengths)
    {
        if (
            At(TokenKind.Number)
            && lengths.Contains(Current.Length)
            && Current.Text.All(char.IsAsciiDigit)
        )
        {
            return Next().Text;
        }

        Fail(SyntaxDiagnostics.ExpectedTerritory, Found());
        return "";
    }

    private void Group(
        int first,
        IReadOnlyList<int> breaks,
        bool indented,
        bool fills = false,
        bool hangs = false
    ) => layout?.Groups.Add(new LayoutGroup(first, position - 1, breaks, indented, fills, hangs));

    private void Duplicate(Keyword clause, Keyword declaration) =>
        errors.Report(
            SyntaxDiagnostics.DuplicateClause,
            tokens[position].Start,
            tokens[position].Length,
            clause.Text,
            declaration.Text
        );
}
