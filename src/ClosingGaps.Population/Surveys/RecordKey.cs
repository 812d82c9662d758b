using ClosingGaps.Population.Surveys.Csv;

namespace ClosingGaps.Population.Surveys;

/// <summary>
/// The publisher's key as one number: dwelling, then two decimal digits each for household, person and
/// job. A spreadsheet that ate leading zeros changes nothing.
/// </summary>
internal static class RecordKey
{
    private const int DwellingDigits = 10;
    private const int PartDigits = 2;
    private const ulong PartBase = 100;

    public static ulong Parent(ulong key) => key / PartBase;

    public static ulong Pack(
        scoped ref CsvReader csv,
        int[] fields,
        CsvHeader header,
        FaultList faults
    )
    {
        ulong key = 0;
        for (var k = 0; k < fields.Length; k++)
        {
            var digits = k == 0 ? DwellingDigits : PartDigits;
            if (!Number.TryParseKey(csv[fields[k]].Trim((byte)' '), digits, out var part))
            {
                var found = csv.Text(fields[k]);
                faults.Add(
                    SurveyFaultKind.BadKey,
                    csv.Line,
                    header.NameAt(fields[k]),
                    $"la clave debe ser de cifras, hasta {digits}, y es «{found}». Sin ella la fila no se puede enlazar.",
                    $"the key must be of digits, up to {digits}, and is '{found}'. Without it the row cannot be linked."
                );
            }

            key = key * PartBase + part;
        }

        return key;
    }

    /// <summary>The key for people: 011001 › 0 › 01 as <c>11001-0-1</c>.</summary>
    public static string Describe(ulong key, Grain grain)
    {
        var parts = grain switch
        {
            Grain.Dwelling => 0,
            Grain.Household => 1,
            Grain.Job => 3,
            _ => 2,
        };
        var text = "";
        for (; parts > 0; parts--)
        {
            text = FormattableString.Invariant($"-{key % PartBase}{text}");
            key /= PartBase;
        }

        return FormattableString.Invariant($"{key}{text}");
    }
}
