using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>A worked example on contributions or taxes, published or derived, from the shared vectors.</summary>
/// <param name="Inputs">As written.</param>
/// <param name="Published">What its source prints.</param>
/// <param name="Right">What is right: the same, or the figure recomputed when the source rounds or errs.</param>
/// <param name="IsWrongAtSource">The source errs.</param>
internal sealed record FigureVector(
    string Id,
    IReadOnlyDictionary<string, string> Inputs,
    IReadOnlyDictionary<string, double> Published,
    IReadOnlyDictionary<string, double> Right,
    bool IsWrongAtSource
);

/// <summary>Reads them.</summary>
internal static class VectorFigures
{
    public static IReadOnlyList<FigureVector> All()
    {
        var yaml = new YamlStream();
        yaml.Load(
            new StringReader(
                File.ReadAllText(SharedData.Path("vectors", "vectors-contributions.yaml"))
            )
        );
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return
        [
            .. Items(root, "vectors").Select(Published),
            .. Items(root, "derived_by_us").Select(Derived),
        ];
    }

    private static FigureVector Published(YamlMappingNode vector)
    {
        var published = Numbers(Child(vector, "expected"));
        var right = Numbers(Child(vector, "computed"));
        var reproduces = Text(vector, "reproduces");
        return new FigureVector(
            Text(vector, "id"),
            Texts(Child(vector, "inputs")),
            published,
            right.Count > 0 ? right : published,
            reproduces.StartsWith("NO", StringComparison.Ordinal)
        );
    }

    // The branches of each side by their names, and the totals.
    private static FigureVector Derived(YamlMappingNode vector)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, value) in vector.Children)
        {
            var name = key.ToString();
            if (value is YamlMappingNode side && name is "employer" or "worker")
            {
                foreach (var (branch, amount) in Numbers(side))
                {
                    figures.Add($"{name}.{branch}", amount);
                }
            }
            else if (name.EndsWith("total", StringComparison.Ordinal) || name == "relief")
            {
                figures.Add(name, Number(value.ToString())!.Value);
            }
        }

        return new FigureVector(
            Text(vector, "id"),
            Texts(Child(vector, "inputs")),
            figures,
            figures,
            IsWrongAtSource: false
        );
    }

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode root, string name) =>
        ((YamlSequenceNode)root.Children[name]).Cast<YamlMappingNode>();

    private static YamlMappingNode Child(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var child) && child is YamlMappingNode mapping
            ? mapping
            : [];

    private static string Text(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var child) ? child.ToString() : "";

    private static Dictionary<string, string> Texts(YamlMappingNode node) =>
        node.Children.ToDictionary(c => c.Key.ToString(), c => c.Value.ToString());

    private static Dictionary<string, double> Numbers(YamlMappingNode node) =>
        node
            .Children.Select(c => (Name: c.Key.ToString(), Value: Number(c.Value.ToString())))
            .Where(c => c.Value is not null)
            .ToDictionary(c => c.Name, c => c.Value!.Value);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
