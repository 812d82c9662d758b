using ClosingGaps.Population.Surveys.Csv;

namespace ClosingGaps.Population.Surveys;

/// <summary>A column as it is being read from a file.</summary>
internal sealed class ParsedColumn(ColumnRequest request)
{
    private readonly List<double> values = [];
    private readonly List<bool> missing = [];

    public ColumnRequest Request { get; } = request;

    public double[] Values { get; private set; } = [];

    public bool[] Missing { get; private set; } = [];

    public void Add(double value)
    {
        values.Add(value);
        missing.Add(false);
    }

    public void Parse(scoped ref CsvReader csv, int field, FaultList faults)
    {
        var text = csv[field].Trim((byte)' ');
        if (text.IsEmpty)
        {
            values.Add(0);
            missing.Add(true);
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

        Add(value);
    }

    public void Seal()
    {
        Values = [.. values];
        Missing = [.. missing];
        values.Clear();
        missing.Clear();
    }

    public void Reorder(int[] order)
    {
        var (oldValues, oldMissing) = (Values, Missing);
        Values = Array.ConvertAll(order, i => oldValues[i]);
        Missing = Array.ConvertAll(order, i => oldMissing[i]);
    }
}
