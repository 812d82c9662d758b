using System.Collections;
using System.Numerics;
using System.Reflection;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Tests.Compiled;

/// <summary>
/// Compares two object graphs field by field, down to numbers and texts, knowing nothing of what they mean: the same values, and the same
/// things shared. What a writer forgets is so found without being listed here.
/// </summary>
internal sealed class SameGraph
{
    private readonly Dictionary<object, object> pairs = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> taken = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(object? A, object? B, string Path)> pending = new();

    /// <summary>Where they first differ; <see langword="null"/> when they do not.</summary>
    public static string? Difference(object a, object b)
    {
        var graph = new SameGraph();
        graph.pending.Push((a, b, a.GetType().Name));
        while (graph.pending.TryPop(out var next))
        {
            if (!graph.Same(next.A, next.B, next.Path))
            {
                return $"{next.Path}: {next.A ?? "null"} ≠ {next.B ?? "null"}";
            }
        }

        return null;
    }

    private bool Same(object? a, object? b, string path)
    {
        if (a is null || b is null)
        {
            return a is null && b is null;
        }

        if (a is SourceText)
        {
            return ReferenceEquals(a, b);
        }

        if (a is string or BigInteger || a.GetType().IsPrimitive || a.GetType().IsEnum)
        {
            return a.Equals(b);
        }

        if (a is IEnumerable inA)
        {
            return b is IEnumerable inB && SameItems(inA, inB, path);
        }

        if (a.GetType() != b.GetType())
        {
            return false;
        }

        // Some expressions make their own type; types are values, and nobody asks which instance one is.
        if (!a.GetType().IsValueType && a is not LawType)
        {
            if (pairs.TryGetValue(a, out var known))
            {
                return ReferenceEquals(known, b);
            }

            pairs.Add(a, b);
            if (!taken.Add(b))
            {
                return false;
            }
        }

        for (var type = a.GetType(); type is not null; type = type.BaseType)
        {
            const BindingFlags Own =
                BindingFlags.Instance
                | BindingFlags.Public
                | BindingFlags.NonPublic
                | BindingFlags.DeclaredOnly;
            foreach (var field in type.GetFields(Own))
            {
                pending.Push((field.GetValue(a), field.GetValue(b), $"{path}.{field.Name}"));
            }
        }

        return true;
    }

    // A list may be an array on one side; only what it holds counts, in its order.
    private bool SameItems(IEnumerable a, IEnumerable b, string path)
    {
        var (first, second) = (a.Cast<object?>().ToList(), b.Cast<object?>().ToList());
        if (first.Count != second.Count)
        {
            return false;
        }

        for (var i = 0; i < first.Count; i++)
        {
            pending.Push((first[i], second[i], $"{path}[{i}]"));
        }

        return true;
    }
}
