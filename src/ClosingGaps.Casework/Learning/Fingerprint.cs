using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>
/// What a provision says, in eight letters: its formulas, exceptions, amounts and options with their dates and articles, and nothing of its
/// wording or layout. The same letters, the same law.
/// </summary>
public static class Fingerprint
{
    public static string Of(Symbol provision)
    {
        var text = new StringBuilder()
            .Append(provision.Id)
            .Append('\n')
            .Append(provision.Type)
            .Append('\n');
        switch (provision)
        {
            case RuleSymbol rule:
                foreach (var layer in rule.Layers)
                {
                    Append(text, layer);
                }

                break;
            case ValueSymbol value:
                foreach (var entry in value.Entries)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{entry.Package.Name} {entry.From:O} {entry.To:O} {entry.Amount} {entry.Provenance.Projection}\n"
                    );
                }

                break;
            case ReadingSymbol reading:
                text.Append(reading.Default.Name);
                text.AppendJoin('\n', reading.Options.Select(o => o.Name));
                break;
            case InputSymbol input:
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{input.Lowest} {input.Highest} {input.MayNotApply}"
                );
                break;
            default:
                throw new ArgumentException(
                    $"{provision.Id}: a table is not taught.",
                    nameof(provision)
                );
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[
            ..8
        ];
    }

    private static void Append(StringBuilder text, RuleLayer layer)
    {
        text.Append(CultureInfo.InvariantCulture, $"{layer.Package.Name} {layer.Citation}\n");
        foreach (var version in layer.Versions)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{version.From:O} {version.To:O} = {Written(version.Formula.Span)}\n"
            );
        }

        foreach (var exception in layer.Exceptions)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{exception.From:O} {exception.To:O} {exception.Priority} {Written(exception.Condition.Span)} : {Written(exception.Result.Span)}\n"
            );
        }
    }

    // White space and comments carry no meaning.
    private static string Written(TextSpan span)
    {
        if (span.Source is null)
        {
            return "";
        }

        var lines = span
            .Source.Content.Substring(span.Start, span.Length)
            .Split('\n')
            .Select(l => l.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? l[..at] : l);
        return string.Join(
            ' ',
            string.Join('\n', lines).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
