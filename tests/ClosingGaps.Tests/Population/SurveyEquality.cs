using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Tests.Population;

/// <summary>Two surveys are the same: rows, links and every column, to the bit.</summary>
internal static class SurveyEquality
{
    public static void Assert(Survey expected, Survey actual)
    {
        Xunit.Assert.Equal(expected.Edition, actual.Edition);
        foreach (var level in Enum.GetValues<SurveyLevel>())
        {
            var (a, b) = (expected.Table(level), actual.Table(level));
            Xunit.Assert.Equal(a.Keys.ToArray(), b.Keys.ToArray());
            Xunit.Assert.Equal(a.Parents.ToArray(), b.Parents.ToArray());
            Xunit.Assert.Equal(a.ColumnNames, b.ColumnNames);
            foreach (var name in a.ColumnNames)
            {
                Xunit.Assert.Equal(Bits(a.Column(name)), Bits(b.Column(name)));
                Xunit.Assert.Equal(
                    a.Column(name).Missing.ToArray(),
                    b.Column(name).Missing.ToArray()
                );
            }
        }
    }

    private static long[] Bits(SurveyColumn column) =>
        Array.ConvertAll(column.Values.ToArray(), BitConverter.DoubleToInt64Bits);
}
