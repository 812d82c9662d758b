using System.Globalization;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>
/// One entry of <c>vectors-evaluation.yaml</c>: what a reference implementation gave, and how near ours must
/// come. Each number that it expects must be compared, or be set aside with a reason.
/// </summary>
internal sealed class Vector
{
    private static readonly Lazy<Dictionary<string, YamlMappingNode>> nodes = new(Load);

    private readonly Dictionary<string, double> expected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> open;
    private readonly double tolerance;

    private Vector(YamlMappingNode node)
    {
        Id = node["id"].ToString();
        tolerance = double.Parse(node["rel_tol"].ToString(), CultureInfo.InvariantCulture);
        Read("", node["expected"]);
        open = [.. expected.Keys];
    }

    public string Id { get; }

    public static IEnumerable<string> Ids => nodes.Value.Keys;

    public static Vector Of(string id) => new(nodes.Value[id]);

    /// <summary>A number that it expects, for a check that needs it as input.</summary>
    public double this[string path] => expected[path];

    public IEnumerable<string> Paths => expected.Keys;

    public string Text(string path) => texts[path];

    /// <summary>Compares by the vector's own tolerance: |found − expected| ≤ tolerance × max(|expected|, 1e-8).</summary>
    public void Holds(string path, double found) => Compare(path, found, tolerance);

    /// <summary>Compares by a wider tolerance, where the reference itself is less exact than its tolerance says.</summary>
    public void IsNear(string path, double found, double allowed, string why)
    {
        Assert.NotEmpty(why);
        Compare(path, found, allowed);
    }

    private void Compare(string path, double found, double relative)
    {
        open.Remove(path);
        var wanted = expected[path];
        var allowed = relative * Math.Max(Math.Abs(wanted), 1e-8);
        Assert.True(
            Math.Abs(found - wanted) <= allowed,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Id} {path}: expected {wanted:R}, found {found:R}, off by {Math.Abs(found - wanted) / Math.Max(Math.Abs(wanted), 1e-8):E1}, allowed {relative:E0}."
            )
        );
    }

    /// <summary>Says why a number is not compared.</summary>
    public void SetAside(string path, string why)
    {
        Assert.NotEmpty(why);
        foreach (
            var p in expected.Keys.Where(p =>
                p == path || p.StartsWith(path + ".", StringComparison.Ordinal)
            )
        )
            open.Remove(p);
    }

    public void MustBeCompared() =>
        Assert.True(
            open.Count == 0,
            $"{Id}: nothing was compared with {string.Join(", ", open.Order(StringComparer.Ordinal))}."
        );

    private static Dictionary<string, YamlMappingNode> Load()
    {
        var yaml = new YamlStream();
        yaml.Load(
            new StringReader(
                File.ReadAllText(SharedData.Path("vectors", "vectors-evaluation.yaml"))
            )
        );
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return ((YamlSequenceNode)root["vectors"])
            .Cast<YamlMappingNode>()
            .ToDictionary(v => v["id"].ToString(), StringComparer.Ordinal);
    }

    private void Read(string path, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                    Read(path.Length == 0 ? key.ToString() : $"{path}.{key}", value);
                break;
            case YamlSequenceNode list:
                for (var i = 0; i < list.Children.Count; i++)
                    Read(FormattableString.Invariant($"{path}.{i}"), list.Children[i]);
                break;
            default:
                if (
                    double.TryParse(
                        node.ToString(),
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                )
                    expected[path] = number;
                else
                    texts[path] = node.ToString();
                break;
        }
    }
}
