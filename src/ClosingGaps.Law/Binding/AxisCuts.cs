using System.Globalization;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>How the rows of a table cut one axis.</summary>
/// <param name="Edges">Lower edges of the cells, ascending; the first is <see langword="null"/> for "less than".</param>
/// <param name="End">End of the last cell, <see langword="null"/> for "or more".</param>
internal sealed record AxisCuts(TableAxis Axis, IReadOnlyList<Rational?> Edges, Rational? End)
{
    private readonly Dictionary<Rational, int> index = Edges
        .Select((edge, i) => (edge, i))
        .Where(e => e.edge is not null)
        .ToDictionary(e => e.edge!.Value, e => e.i);

    public int Count => Edges.Count;

    /// <summary>The cuts, or <see langword="null"/> when members of a category are missing.</summary>
    public static AxisCuts? Of(
        DiagnosticBag bag,
        TableShape shape,
        int axis,
        IEnumerable<Side> sides,
        TableVersionSyntax version
    )
    {
        var held = sides.ToList();
        if (shape.Axes[axis].Type.Category is { } category)
        {
            var covered = held.Select(s => s.From).ToHashSet();
            var missing = category.Members.Where(m => !covered.Contains((Rational)m.Code)).ToList();
            if (missing.Count > 0)
            {
                bag.Add(
                    BindingDiagnostics.TableCategoryIncomplete,
                    version.Span with
                    {
                        Length = 0,
                    },
                    shape.Name,
                    shape.Axes[axis].Name,
                    string.Join(", ", missing.Select(m => m.Name))
                );
                return null;
            }

            if (category.Members.Count == 0)
            {
                return null; // the parser has said so
            }

            var codes = category.Members.Select(m => m.Code).Distinct().Order().ToList();
            return new AxisCuts(
                shape.Axes[axis],
                codes.ConvertAll(c => (Rational?)c),
                codes[^1] + 1
            );
        }

        var edges = held.SelectMany(s => new[] { s.From, s.To })
            .OfType<Rational>()
            .Distinct()
            .Order()
            .Select(e => (Rational?)e)
            .ToList();
        Rational? end = null;
        if (held.TrueForAll(s => s.To is not null))
        {
            end = edges[^1];
            edges.RemoveAt(edges.Count - 1);
        }

        if (held.Exists(s => s.From is null))
        {
            edges.Insert(0, null);
        }

        return new AxisCuts(shape.Axes[axis], edges, end);
    }

    /// <summary>The cells of a side, from the first to short of the last.</summary>
    public (int First, int Last) Range(Side side)
    {
        var first = side.From is { } from ? index[from] : 0;
        if (Axis.Type.Category is not null)
        {
            return (first, first + 1);
        }

        return (first, side.To is { } to && index.TryGetValue(to, out var last) ? last : Count);
    }

    /// <summary>A cell as the law would write it.</summary>
    public string Words(int cell)
    {
        var from = Edges[cell];
        if (Axis.Type.Category is { } category)
        {
            return category.Members.First(m => m.Code == from).Name;
        }

        var to = cell + 1 < Count ? Edges[cell + 1] : End;
        return (from, to) switch
        {
            (null, { } high) => $"menos de {Text(high)}",
            ({ } low, null) => $"{Text(low)} o más",
            ({ } low, { } high) => $"{Text(low)} a {Text(high)}",
            _ => "…",
        };
    }

    private string Text(Rational edge) =>
        Axis.Type.Kind == TypeKind.Date ? Wording.Date(DateOnly.FromDayNumber((int)edge.Numerator))
        : Axis.Type.Unit is { IsPureNumber: true, Flavour: Flavour.Percent }
            ? (edge * 100).ToString() + " %"
        : string.Create(CultureInfo.InvariantCulture, $"{edge}");
}
