using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// Decides which figures of a table with margins may be shown. First those that rest on too few rows are withheld; then others, the
/// smallest first, until no withheld figure can be worked out from those that are shown (complementary suppression). The last is checked
/// exactly: a withheld figure is recoverable when the equations of the table alone determine it.
/// </summary>
internal sealed class Suppression
{
    private const int MostTries = 12;

    /// <summary>Tables of more figures are left as they are found: to look at each withheld one again would take seconds.</summary>
    private const int MostToGiveBack = 800;

    private readonly List<Showing> showing = [];
    private readonly List<Showing> alone = [];
    private readonly List<double> size = [];
    private readonly List<int> worth = [];
    private readonly List<int[]> equations = [];

    /// <summary>The policy of every report of gaps.</summary>
    public static PrecisionPolicy Policy { get; } =
        new(
            "30 casos, complementaria",
            PrecisionRule.Default,
            new(
                "Un conteo no se muestra con menos de 30 casos en la muestra, ni una proporción o un promedio con menos de 30 entrevistas; un cero, solo si 30 filas o más lo dicen. No es secreto, la encuesta es pública: es para no apoyar una cifra en pocas personas. Tampoco se muestra la cifra con la que otra omitida se podría despejar. Precisión: alta con coeficiente de variación menor a 15 %, moderada de 15 a 30 %, baja desde 30 %. Jornaleras por estado: solo los cinco estados juntos.",
                "A count is not shown with fewer than 30 cases in the sample, nor a share or a mean with fewer than 30 interviews; a zero, only when 30 rows or more say so. It is no secret, the survey is public: it is so that no figure rests on few people. Nor is a figure shown with which a withheld one could be worked out. Precision: high under a coefficient of variation of 15 %, moderate from 15 to 30 %, low from 30 %. Women day labourers by state: only the five states together."
            )
        );

    /// <summary>What an estimate of persons by itself allows.</summary>
    public static Showing Alone(Estimate e) =>
        e.N >= Policy.Rule.MinimumRows && e.Cases == 0 && e.Known == e.N ? Showing.Zero
        : e.IsSuppressed || double.IsNaN(e.Value) ? Showing.FewCases
        : Showing.Shown;

    /// <summary>Eleven interviews are no state's women day labourers, whatever the sum of weights is.</summary>
    public static bool IsPooledOnly(string group, Sex sex, Cell cell) =>
        IsPooledOnly(group) && sex == Sex.Women && cell.Dimension == Breakdowns.State;

    /// <summary>Groups whose women no survey describes by state.</summary>
    public static bool IsPooledOnly(string group) =>
        group is "es_jornalera" or "es_familiar_sin_pago";

    /// <summary>Adds a figure.</summary>
    /// <param name="value">Its size: the smallest are withheld first.</param>
    /// <param name="rank">What it is worth to its readers: those of the lowest rank are withheld first.</param>
    public int Add(Showing alone, double value, int rank)
    {
        showing.Add(alone);
        this.alone.Add(alone);
        size.Add(Math.Abs(value));
        worth.Add(rank);
        return showing.Count - 1;
    }

    /// <summary>Says that a figure is the sum of others.</summary>
    public void Sum(int total, IEnumerable<int> parts) => equations.Add([total, .. parts]);

    /// <summary>Withholds what must be.</summary>
    /// <returns>For each figure whether it may be shown.</returns>
    public IReadOnlyList<Showing> Solve()
    {
        // Parts of a sure zero are zeros, however few rows they have.
        for (var grew = true; grew; )
        {
            grew = false;
            foreach (var equation in equations.Where(e => showing[e[0]] == Showing.Zero))
            {
                foreach (var part in equation.Where(f => showing[f] == Showing.FewCases))
                {
                    showing[part] = Showing.Zero;
                    grew = true;
                }
            }
        }

        // One withheld figure in an equation is the commonest leak and the cheapest to see.
        while (ProtectSingles()) { }
        for (var leaks = Recoverable(); leaks.Count > 0; leaks = Recoverable())
        {
            if (!Protect(leaks))
                return showing; // nothing is left to withhold: no equation says anything any more
            while (ProtectSingles()) { }
        }

        GiveBack();
        return showing;
    }

    // One by one the smallest that mended a leak were withheld; together they may hide more than is needed. What is worth most comes back first.
    private void GiveBack()
    {
        if (showing.Count > MostToGiveBack)
            return;
        foreach (
            var figure in Enumerable
                .Range(0, showing.Count)
                .Where(f => showing[f] == Showing.Complementary)
                .OrderByDescending(f => worth[f])
                .ThenByDescending(f => size[f])
                .ThenBy(f => f)
                .ToList()
        )
        {
            if (showing[figure] == Showing.Complementary)
                GiveBack(figure);
        }
    }

    // With a figure come those that it gives away, as long as they were withheld only to hide others.
    private void GiveBack(int figure)
    {
        var before = showing.ToList();
        HashSet<int> back = [figure];
        while (back.Count > 0)
        {
            if (back.Any(f => showing[f] != Showing.Complementary))
            {
                for (var f = 0; f < before.Count; f++)
                    showing[f] = before[f];
                return;
            }

            foreach (var f in back)
                showing[f] = alone[f];
            back = Recoverable();
        }
    }

    private bool ProtectSingles()
    {
        var found = false;
        foreach (var equation in equations)
        {
            if (equation.Count(IsWithheld) != 1)
                continue;
            var candidates = InOrder(equation).ToList();
            if (candidates.Count == 0)
                continue;
            showing[candidates[0]] = Showing.Complementary;
            found = true;
        }

        return found;
    }

    // The smallest figure, anywhere in what is tied to the leak, that mends some of it; the smallest of its own equations if none alone does.
    private bool Protect(HashSet<int> leaks)
    {
        var tied = Tied(leaks);
        foreach (var candidate in InOrder(tied).Take(MostTries))
        {
            var before = showing[candidate];
            showing[candidate] = Showing.Complementary;
            if (Recoverable().Count < leaks.Count)
                return true;
            showing[candidate] = before;
        }

        var own = InOrder(equations.Where(e => e.Any(leaks.Contains)).SelectMany(e => e).Distinct())
            .ToList();
        if (own.Count == 0)
            return false;
        showing[own[0]] = Showing.Complementary;
        return true;
    }

    // Figures of every equation that shares a withheld figure with the leak, directly or through others.
    private HashSet<int> Tied(HashSet<int> leaks)
    {
        var reached = new HashSet<int>(leaks);
        var figures = new HashSet<int>(leaks);
        for (var grew = true; grew; )
        {
            grew = false;
            foreach (var equation in equations.Where(e => e.Any(reached.Contains)))
            {
                figures.UnionWith(equation);
                foreach (var withheld in equation.Where(IsWithheld))
                    grew |= reached.Add(withheld);
            }
        }

        return figures;
    }

    // A sure zero hides nothing: it is taken only when nothing else is left.
    private IEnumerable<int> InOrder(IEnumerable<int> figures) =>
        figures
            .Where(f => !IsWithheld(f))
            .OrderBy(f => showing[f] == Showing.Zero)
            .ThenBy(f => worth[f])
            .ThenBy(f => size[f])
            .ThenBy(f => f);

    /// <summary>Withheld figures that the shown ones determine.</summary>
    public HashSet<int> Recoverable()
    {
        var unknowns = Enumerable
            .Range(0, showing.Count)
            .Where(IsWithheld)
            .Select((figure, column) => (figure, column))
            .ToDictionary(u => u.figure, u => u.column);
        var figures = unknowns.ToDictionary(u => u.Value, u => u.Key);
        var echelon = new SortedDictionary<int, SortedDictionary<int, double>>();
        foreach (var equation in equations)
        {
            var row = new SortedDictionary<int, double>();
            for (var i = 0; i < equation.Length; i++)
            {
                if (unknowns.TryGetValue(equation[i], out var column))
                    row[column] = row.GetValueOrDefault(column) + (i == 0 ? -1 : 1);
            }

            Add(row, echelon);
        }

        foreach (var (pivot, row) in echelon.Reverse())
        {
            foreach (var key in row.Keys.Where(k => k != pivot && echelon.ContainsKey(k)).ToList())
                Subtract(row, echelon[key], row[key]);
        }

        // Fully reduced: a row with one entry determines its figure.
        return [.. echelon.Values.Where(r => r.Count == 1).Select(r => figures[r.Keys.First()])];
    }

    private bool IsWithheld(int figure) => !showing[figure].IsShown();

    private static void Add(
        SortedDictionary<int, double> row,
        SortedDictionary<int, SortedDictionary<int, double>> echelon
    )
    {
        while (row.Count > 0)
        {
            var (pivot, scale) = row.First();
            if (!echelon.TryGetValue(pivot, out var known))
            {
                foreach (var key in row.Keys.ToList())
                    row[key] /= scale;
                echelon.Add(pivot, row);
                return;
            }

            Subtract(row, known, scale);
        }
    }

    private static void Subtract(
        SortedDictionary<int, double> from,
        SortedDictionary<int, double> what,
        double times
    )
    {
        foreach (var (key, value) in what)
        {
            var left = from.GetValueOrDefault(key) - times * value;
            if (Math.Abs(left) < 1e-9)
                from.Remove(key);
            else
                from[key] = left;
        }
    }
}
