using ClosingGaps.Population.Surveys.Csv;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys;

/// <summary>A column as it is being read from a file.</summary>
internal sealed class ParsedColumn(ColumnRequest request)
{
    private readonly Cells.Builder values = new();
    private readonly Pieces<bool> skipped = new();

    public ColumnRequest Request { get; } = request;

    public Cells Cells { get; private set; } = Cells.Of([]);

    /// <summary>Records that the request's filter left out; empty when it has none.</summary>
    public bool[] Skipped { get; private set; } = [];

    /// <summary>A record that the request's filter leaves out.</summary>
    public void Skip()
    {
        values.Add(0);
        skipped.Add(true);
    }

    public void Parse(RecordReader records, int field, FaultList faults)
    {
        if (Request.Filter is not null)
            skipped.Add(false);
        var text = records[field].Trim((byte)' ');
        if (text.IsEmpty)
        {
            values.AddMissing();
            return;
        }

        if (Request.Codes is { } codes)
        {
            ParseCode(records, field, codes, faults);
            return;
        }

        if (!Number.TryParse(text, out var value))
        {
            var found = records.Text(field);
            faults.Add(
                SurveyFaultKind.NotANumber,
                records.Line,
                Request.Names[0],
                $"se esperaba un número o un blanco y se encontró «{found}». Escriba el número con punto decimal y sin separador de miles, o deje vacío lo que falta.",
                $"expected a number or a blank and found '{found}'. Write the number with a decimal point and no thousands mark, or leave blank what is missing."
            );
        }

        values.Add(value);
    }

    private void ParseCode(
        RecordReader records,
        int field,
        IReadOnlyDictionary<string, double> codes,
        FaultList faults
    )
    {
        var found = records.Text(field).Trim();
        if (!codes.TryGetValue(found, out var code))
        {
            var known = string.Join(", ", codes.Keys);
            faults.Add(
                SurveyFaultKind.UnknownCode,
                records.Line,
                Request.Names[0],
                $"dice «{found}», y se esperaba uno de: {known}. Corríjalo, o diga en el texto de la encuesta qué número le toca.",
                $"it says '{found}', and one of these was expected: {known}. Mend it, or tell its number in the text of the survey."
            );
        }

        values.Add(code);
    }

    public void Seal()
    {
        Cells = values.Build();
        Skipped = skipped.TakeArray();
    }

    public void Reorder(int[] order)
    {
        Cells = Cells.Pick(order);
        var old = Skipped;
        if (old.Length > 0)
            Skipped = Array.ConvertAll(order, i => old[i]);
    }
}
