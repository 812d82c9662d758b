using System.Text;

namespace ClosingGaps.Population.Synthetic;

/// <summary>
/// A made-up national sample in the layout of ENIGH 2010, so that the product can be tried without a
/// survey. It is drawn from published totals and from invented families, never from survey records: use
/// it to see how the product works, not to know the country.
/// </summary>
public static class SyntheticSample
{
    /// <summary>The file that marks a folder as synthetic.</summary>
    public const string Notice = "SYNTHETIC.txt";

    /// <summary>The folder of the sample that ships beside the program.</summary>
    public static string ShippedFolder { get; } =
        Path.Combine(AppContext.BaseDirectory, "data", "synthetic");

    private const ulong Seed = 20_231_130;
    private const int MexicoCity = 9;

    /// <summary>Name and text of each file; the same on every run and machine.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files()
    {
        var households = Draw();
        return
        [
            (Notice, SyntheticNotice.Text()),
            ("concentrado.csv", SyntheticCsv.Households(households)),
            ("poblacion.csv", SyntheticCsv.Persons(households)),
            ("trabajos.csv", SyntheticCsv.Jobs(households)),
            ("ingresos.csv", SyntheticCsv.Incomes(households)),
        ];
    }

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Files())
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
    }

    private static List<SyntheticHousehold> Draw()
    {
        var random = new SeededRandom(Seed);
        var subjects = SyntheticFrame.Draw();
        foreach (var other in subjects.Where(s => s.Household.Kind == HouseholdKind.Other))
            other.Household.Weight = 1;

        var work = new SyntheticWork(random);
        var families = new SyntheticFamilies(random);
        work.SetAges(subjects);
        foreach (var subject in subjects)
            families.Surround(subject);
        work.Employ(subjects);
        foreach (var subject in subjects)
        {
            families.GiveWork(subject.Household);
            SyntheticFamilies.PassCoverOn(subject.Household);
        }

        List<SyntheticHousehold> households = [.. subjects.Select(s => s.Household)];
        SyntheticFrame.WeighOthers(households);
        return Place(households, random);
    }

    /// <summary>
    /// Deals the households of a state into primary sampling units at random, so that the number of
    /// subjects differs between units and standard errors are those of a sample.
    /// </summary>
    private static List<SyntheticHousehold> Place(
        List<SyntheticHousehold> households,
        SeededRandom random
    )
    {
        var placed = new List<SyntheticHousehold>();
        var firstPsu = 1;
        foreach (var state in households.GroupBy(h => h.State).OrderBy(g => g.Key))
        {
            List<SyntheticHousehold> dealt = [.. state];
            random.Shuffle(dealt);
            var psus = Math.Max(3, dealt.Count / 5);
            for (var i = 0; i < dealt.Count; i++)
            {
                dealt[i].Psu = firstPsu + i * psus / dealt.Count;
                // Only Mexico City is told apart by borough; elsewhere 001 stands for the whole state.
                dealt[i].Municipality = state.Key == MexicoCity ? random.Between(2, 17) : 1;
            }

            firstPsu += psus;
            placed.AddRange(dealt);
        }

        return placed;
    }
}
