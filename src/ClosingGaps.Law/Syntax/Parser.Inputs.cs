using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Syntax;

/// <summary>Inputs and readings: what the law asks of people and of its interpreters.</summary>
public sealed partial class Parser
{
    private InputSyntax ParseInput()
    {
        var start = Current.Start;
        Accept(Keywords.Input);
        var name = ParseName();
        var type = ParseHeaderType(optional: false)!;
        var entity = ParsePerEntity();
        var input = new InputSyntax(
            From(start),
            name,
            type,
            entity,
            null,
            null,
            false,
            false,
            null,
            null,
            new(null, null)
        );
        ParseClauses(
            Keywords.Input,
            [
                Keywords.Between,
                Keywords.Fixed,
                Keywords.May,
                Keywords.Column,
                Keywords.Question,
                Keywords.Itself,
            ],
            () => TryParseInputClause(ref input)
        );
        return input with { Span = From(start) };
    }

    private bool TryParseInputClause(ref InputSyntax input)
    {
        if (At(Keywords.Between))
        {
            Once(input.Lowest is null, Keywords.Between, Keywords.Input);
            Accept(Keywords.Between);
            var lowest = ParseLiteral();
            Expect(Keywords.And);
            input = input with { Lowest = lowest, Highest = ParseLiteral() };
            return true;
        }

        if (At(Keywords.Fixed))
        {
            Once(!input.IsFixed, Keywords.Fixed, Keywords.Input);
            Accept(Keywords.Fixed);
            input = input with { IsFixed = true };
            return true;
        }

        if (At(Keywords.May))
        {
            Once(!input.MayNotApply, Keywords.May, Keywords.Input);
            Accept(Keywords.May);
            Expect(Keywords.No);
            Expect(Keywords.Apply);
            input = input with { MayNotApply = true };
            return true;
        }

        if (At(Keywords.Column))
        {
            Once(input.Column is null, Keywords.Column, Keywords.Input);
            Accept(Keywords.Column);
            input = input with { Column = ParseText() };
            return true;
        }

        if (At(Keywords.Question))
        {
            Once(input.Question is null, Keywords.Question, Keywords.Input);
            Accept(Keywords.Question);
            input = input with { Question = ParseBilingual() };
            return true;
        }

        var texts = input.Texts;
        var isText = TryParseTexts(Keywords.Input, ref texts);
        input = input with { Texts = texts };
        return isText;
    }

    /// <summary><c>por empleo</c>, but not the clause <c>por día</c>.</summary>
    private NameSyntax? ParsePerEntity()
    {
        if (!At(Keywords.Per) || Is(Peek(1), Keywords.Day))
        {
            return null;
        }

        Accept(Keywords.Per);
        if (Spelling.IsEntity(Current))
        {
            return ParseSpelled(static t => Spelling.Entity(t));
        }

        Fail(
            SyntaxDiagnostics.NotAChoice,
            Found(),
            "`hogar`, `persona`, `empleador`, `empleo`, `periodo`"
        );
        return null;
    }

    private ReadingSyntax ParseReading()
    {
        var (start, before) = (Current.Start, failures);
        Accept(Keywords.Reading);
        var name = ParseName();
        var options = new List<ReadingOptionSyntax>();
        var moves = new List<NameSyntax>();
        var reading = new ReadingSyntax(
            From(start),
            name,
            ParseBilingual(),
            options,
            null,
            NoProvenance(),
            moves
        );
        ParseClauses(
            Keywords.Reading,
            [Keywords.Option, Keywords.Per, .. provenanceWords, Keywords.Moves],
            () => TryParseReadingClause(ref reading, options, moves)
        );
        RequireIn(Keywords.Reading, name, before, options.Count > 0, "`opción NOMBRE : …`");
        RequireIn(
            Keywords.Reading,
            name,
            before,
            reading.Default is not null,
            "`por omisión NOMBRE`"
        );
        return reading with { Span = From(start) };
    }

    private bool TryParseReadingClause(
        ref ReadingSyntax reading,
        List<ReadingOptionSyntax> options,
        List<NameSyntax> moves
    )
    {
        if (At(Keywords.Option))
        {
            options.Add(ParseReadingOption());
            return true;
        }

        if (At(Keywords.Per, Keywords.Omission))
        {
            Once(reading.Default is null, Keywords.Omission, Keywords.Reading);
            Accept(Keywords.Per, Keywords.Omission);
            reading = reading with { Default = ParseName() };
            reading = reading with
            {
                Provenance = Join(reading.Provenance, ParseProvenance(Keywords.Reading)),
            };
            return true;
        }

        if (AtProvenance)
        {
            reading = reading with
            {
                Provenance = Join(reading.Provenance, ParseProvenance(Keywords.Reading)),
            };
            return true;
        }

        if (Accept(Keywords.Moves))
        {
            moves.AddRange(ParseNames(ParseQualifiedName));
            return true;
        }

        return false;
    }

    private ReadingOptionSyntax ParseReadingOption()
    {
        var start = Current.Start;
        Accept(Keywords.Option);
        var name = ParseName();
        Expect(TokenKind.Colon, ":");
        var label = ParseBilingual();
        var provenance = ParseProvenance(Keywords.Option, allowsCitation: true);
        return new ReadingOptionSyntax(From(start), name, label, provenance);
    }
}
