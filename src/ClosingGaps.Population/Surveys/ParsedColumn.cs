using ClosingGaps.Population.Surveys.Csv;

namespace ClosingGaps.Population.Surveys;

/// <summary>A column as it is being read from a file.</summary>
internal sealed class ParsedColumn(ColumnRequest request)
{
    private readonly List<double> values = [];
    private readonly List<bool> missing = [];
    private readonly List<bool> skipped = [];

    public ColumnRequest Request { get; } = request;

    public double[] Values { get; private set; } = [];

    public bool[] Missing { get; private set; } = [];

    /// <summary>Records that the request's filter left out; empty when it has none.</summary>
    public bool[] Skipped { get; private set; } = [];

    /// <summary>A record that the request's filter leaves out.</summary>
    public void Skip()
    {
        values.Add(0);
        missing.Add(false);
        skipped.Add(true);
    }

    public void Parse(scoped ref CsvReader csv, int field, FaultList faults)
    {
        var text = csv[field].Trim((byte)' ');
        if (text.IsEmpty)
        {
            Add(0, isMissing: true);
            return;
        }

        if (!Number.TryParse(text, out var value))
        {
            var found = csv.Text(field);
            faults.Add(
                SurveyFaultKind.NotANumber,
                csv.Line,
                Request.Column,
                $"se esperaba un número o un blanco y se encontró «{found}». Escriba el número con punto decimal y sin separador de miles, o deje vacío lo que falta.",
                $"expected a number or a blank and found '{found}'. Write the number with a decimal point and no thousands mark, or leave blank what is missing."
            );
        }

        Add(value, isMissing: false);
    }

    public void Seal()
    {
        Values = [.. values];
        Missing = [.. missing];
        Skipped = Request.Filter is null ? [] : [.. skipped];
        values.Clear();
        missing.Clear();
        skipped.Clear();
    }

    public void Reorder(int[] order)
    {
        var (oldValues, oldMissing, oldSkipped) = (Values, Missing, Skipped);
        Values = Array.ConvertAll(order, i => oldValues[i]);
        Missing = Array.ConvertAll(order, i => oldMissing[i]);
        if (oldSkipped.Length > 0)
            Skipped = Array.ConvertAll(order, i => oldSkipped[i]);
    }

    private void Add(double value, bool isMissing)
    {
        values.Add(value);
        missing.Add(isMissing);
        skipped.Add(false);
    }
}
