using System.Collections;
using Xunit;
using YamlDotNet.Serialization;

namespace ClosingGaps.Tests.Casework;

/// <summary>Published and public examples of identifiers and records, by the start of their id.</summary>
internal static class ContributionVectors
{
    /// <param name="Inputs">By name.</param>
    /// <param name="Expected">By name, as text.</param>
    public sealed record Vector(
        string Id,
        IReadOnlyDictionary<string, string> Inputs,
        IReadOnlyDictionary<string, string> Expected
    );

    /// <summary>All of a kind; skips the test without the shared data, and never gives none.</summary>
    public static IReadOnlyList<Vector> Of(string prefix, int atLeast)
    {
        var text = File.ReadAllText(SharedData.Path("vectors", "vectors-contributions.yaml"));
        var root = new DeserializerBuilder().Build().Deserialize<object>(text);
        var list = root is IDictionary map ? map.Values.OfType<IList>().First() : (IList)root!;
        var found = list.OfType<IDictionary>()
            .Select(v => new Vector((string)v["id"]!, Texts(v["inputs"]), Texts(v["expected"])))
            .Where(v => v.Id.StartsWith(prefix, StringComparison.Ordinal))
            .ToList();
        Assert.True(found.Count >= atLeast, $"{found.Count} of {prefix}");
        return found;
    }

    private static Dictionary<string, string> Texts(object? node) =>
        node is IDictionary map
            ? map
                .Keys.Cast<object>()
                .ToDictionary(k => k.ToString()!, k => map[k]?.ToString() ?? "")
            : [];
}
