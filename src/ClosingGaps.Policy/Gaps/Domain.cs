using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>A group in a place and of a sex: the rows on which its figures rest, as a sample of their own that keeps every PSU.</summary>
internal sealed class Domain
{
    private readonly Design design;
    private readonly int[] rows;
    private readonly double unknownShare;

    private Domain(SurveyPeople people, string group, string? place, Sex sex, double[] members)
    {
        (Group, Place, Sex) = (group, place, sex);
        rows = [.. Enumerable.Range(0, members.Length).Where(row => members[row] == 1)];
        design = people.Design.Expand(rows);
        unknownShare = members.Any(double.IsNaN)
            ? Estimator.Total(people.Design, members).UnknownShare
            : 0;
    }

    public string Group { get; }

    /// <summary>State, two digits; <see langword="null"/> for the nation.</summary>
    public string? Place { get; }

    public Sex Sex { get; }

    /// <summary>Every group, in the nation and each of some states, women, men and both.</summary>
    public static IReadOnlyList<Domain> All(SurveyPeople people, IReadOnlyList<string> places) =>
        [
            .. from @group in GapRules.Groups
            from place in places.Prepend<string?>(null)
            from sex in Enum.GetValues<Sex>()
            select new Domain(people, @group, place, sex, Members(people, @group, place, sex)),
        ];

    /// <summary>Everybody who is in one of the groups, of the nation; women or all.</summary>
    public static Domain Everyone(SurveyPeople people, Sex sex)
    {
        var members = new double[people.Women.Length];
        foreach (var group in GapRules.Groups)
        {
            var ofGroup = Members(people, group, place: null, sex);
            for (var row = 0; row < members.Length; row++)
            {
                if (ofGroup[row] == 1)
                    members[row] = 1;
            }
        }

        return new Domain(people, "", place: null, sex, members);
    }

    /// <summary>Persons of the domain; the share that may belong to it and whose answer is unknown is told with it.</summary>
    public Estimate Count() =>
        Estimator.Count(design, Array.ConvertAll(rows, _ => true)) with
        {
            UnknownShare = unknownShare,
        };

    /// <summary>Total of a variable given for all people; NaN is unknown.</summary>
    public Estimate Total(double[] values) => Estimator.Total(design, Of(values));

    /// <summary>Mean of a variable given for all people.</summary>
    public Estimate Mean(double[] values) => Estimator.Mean(design, Of(values));

    /// <summary>The same domain, of those only for whom a test holds.</summary>
    public Estimate Mean(double[] values, Func<int, bool> where) =>
        Estimator.Mean(design, Of(values), Array.ConvertAll(rows, r => where(r)));

    /// <summary>Total among those for whom a test holds.</summary>
    public Estimate Total(double[] values, Func<int, bool> where) =>
        Estimator.Total(design, Of(values), Array.ConvertAll(rows, r => where(r)));

    /// <summary>
    /// The weighted sum of what is known, without an error, to set beside another: NaN when a row is unknown here that is known there,
    /// because the two sums would then be of different people.
    /// </summary>
    public double Sum(double[] values, double[] beside)
    {
        var sum = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            var value = values[rows[i]];
            if (!double.IsNaN(value))
            {
                sum += design.Weights[i] * value;
            }
            else if (!double.IsNaN(beside[rows[i]]))
            {
                return double.NaN;
            }
        }

        return sum;
    }

    private double[] Of(double[] values) => Array.ConvertAll(rows, r => values[r]);

    // A false part settles it, as in the law's own "y".
    private static double[] Members(SurveyPeople people, string group, string? place, Sex sex)
    {
        var members = (double[])people.Groups[group].Clone();
        var code = place is null ? 0 : int.Parse(place, CultureInfo.InvariantCulture);
        for (var row = 0; row < members.Length; row++)
        {
            var ofSex = sex switch
            {
                Sex.Women => people.Women[row],
                Sex.Men => 1 - people.Women[row],
                _ => 1,
            };
            var here = code == 0 || people.States[row] == code;
            members[row] = !here || members[row] == 0 || ofSex == 0 ? 0 : members[row] * ofSex;
        }

        return members;
    }
}
