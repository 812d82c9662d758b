using System.Collections.Immutable;
using System.Globalization;
using ClosingGaps.Population.Surveys.Csv;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys;

/// <summary>
/// The publisher's key as one number: its parts one after the other, each as wide as the edition says. A spreadsheet that ate leading
/// zeros changes nothing.
/// </summary>
internal static class RecordKey
{
    private const int MostDigits = 19;

    /// <param name="fields">Place of each part; below zero for one that these files do not have.</param>
    public static ulong Pack(
        RecordReader records,
        ImmutableArray<KeyPart> parts,
        int[] fields,
        RecordHeader header,
        FaultList faults
    )
    {
        ulong key = 0;
        for (var k = 0; k < fields.Length; k++)
        {
            ulong part = 0;
            if (
                fields[k] >= 0
                && !(
                    Number.TryParseKey(records[fields[k]].Trim((byte)' '), MostDigits, out part)
                    && part <= parts[k].Most
                )
            )
            {
                var found = records.Text(fields[k]);
                var (es, en) = Limit(parts[k].Most);
                faults.Add(
                    SurveyFaultKind.BadKey,
                    records.Line,
                    header.NameAt(fields[k]),
                    $"la clave debe ser de cifras, {es}, y es «{found}». Sin ella la fila no se puede enlazar.",
                    $"the key must be of digits, {en}, and is '{found}'. Without it the row cannot be linked."
                );
                part = 0;
            }

            key = key * (parts[k].Most + 1) + part;
        }

        return key;
    }

    /// <summary>The key for people: 011001 › 0 › 01 as <c>11001-0-1</c>.</summary>
    public static string Describe(ulong key, ImmutableArray<KeyPart> parts)
    {
        var text = new string[parts.Length];
        for (var k = parts.Length - 1; k >= 0; k--)
        {
            text[k] = (key % (parts[k].Most + 1)).ToString(CultureInfo.InvariantCulture);
            key /= parts[k].Most + 1;
        }

        return string.Join('-', text);
    }

    private static (string Es, string En) Limit(ulong most)
    {
        var digits = most.ToString(CultureInfo.InvariantCulture);
        return digits.All(c => c == '9')
            ? ($"hasta {digits.Length}", $"up to {digits.Length}")
            : ($"hasta el número {digits}", $"up to the number {digits}");
    }
}
