using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>
/// The language stays small: each construct, word and function that the parser knows is used at least three times by the law or the
/// mappings. They are found by looking at the parser's own types; the few without three uses are listed here and in
/// docs/law-language.md, with the reason.
/// </summary>
public sealed partial class SmallLanguageTests
{
    private const int Least = 3;

    private const string NoUse =
        "no article needs it today; it runs through the parser, the planner, the judge and the kernels, and goes in a change of its own";
    private const string OneArticle =
        "what the one or two articles that use it say cannot be said otherwise";

    private static readonly Dictionary<string, string> constructs = new(StringComparer.Ordinal)
    {
        [nameof(AccumulatedSyntax)] = NoUse,
        [$"{nameof(AggregateOperator)}.{nameof(AggregateOperator.All)}"] = NoUse,
        [$"{nameof(AggregateOperator)}.{nameof(AggregateOperator.Minimum)}"] = NoUse,
        [$"{nameof(BinaryOperator)}.{nameof(BinaryOperator.Power)}"] = NoUse,
        [$"{nameof(AggregateOperator)}.{nameof(AggregateOperator.Count)}"] = OneArticle,
        [$"{nameof(Governing)}.{nameof(Governing.ByDay)}"] = OneArticle,
        [nameof(LagSyntax)] = OneArticle,
        [$"{nameof(LegislatorLevel)}.{nameof(LegislatorLevel.Municipality)}"] =
            "one municipality has its package",
        [$"{nameof(RoundingMode)}.{nameof(RoundingMode.Up)}"] = OneArticle,
    };

    private static readonly Dictionary<string, string> wordsWithFewer = new(StringComparer.Ordinal)
    {
        ["acumulado"] = NoUse,
        ["cumplen"] = NoUse,
        ["minimo"] = NoUse,
        ["proyeccion"] = "a figure of the future that a run must name: none is held",
        ["todos"] = NoUse,
        ["arriba"] = OneArticle,
        ["columnas"] = "one table of the law has columns (LSS 170)",
        ["hace"] = OneArticle,
        ["hacia"] = OneArticle,
        ["municipio"] = "one municipality has its package",
    };

    private static readonly Assembly law = typeof(LawFileSyntax).Assembly;

    private static readonly IReadOnlyList<SourceText> files =
    [
        .. new[] { "law", "mappings" }.SelectMany(Shipped.Files),
    ];

    [Fact]
    public void Every_construct_has_three_uses()
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var type in law.GetTypes().Where(t => t.Namespace == typeof(SyntaxNode).Namespace))
        {
            if (
                !type.IsAbstract
                && type.IsSubclassOf(typeof(SyntaxNode))
                && type != typeof(MissingExpressionSyntax)
            )
            {
                uses[type.Name] = 0;
            }
            else if (type.IsEnum && type.IsPublic)
            {
                foreach (var member in Enum.GetNames(type))
                {
                    uses[$"{type.Name}.{member}"] = 0;
                }
            }
        }

        Assert.True(uses.Count >= 80, $"{uses.Count} constructs");
        foreach (var file in files)
        {
            Count(Parser.Parse(file, new DiagnosticBag()), uses);
        }

        Only(constructs, uses);
    }

    [Fact]
    public void Every_word_and_function_has_three_uses()
    {
        var words = Statics("ClosingGaps.Law.Syntax.Keywords")
            .Where(f => f.FieldType.Name == "Keyword")
            .Select(f => f.GetValue(null)!)
            .Select(k => (string)k.GetType().GetProperty("Folded")!.GetValue(k)!)
            .Concat(
                (IEnumerable<string>)
                    Statics("ClosingGaps.Law.Binding.Words")
                        .Single(f => f.Name == "Functions")
                        .GetValue(null)!
            )
            .Distinct()
            .ToDictionary(w => w, _ => 0, StringComparer.Ordinal);
        Assert.True(words.Count >= 90, $"{words.Count} words");
        foreach (var file in files)
        {
            foreach (Match word in Word().Matches(Quoted().Replace(file.Content, " ")))
            {
                var folded = Fold(word.Value);
                if (words.TryGetValue(folded, out var count))
                {
                    words[folded] = count + 1;
                }
            }
        }

        Only(wordsWithFewer, words);
    }

    private static void Only(Dictionary<string, string> why, Dictionary<string, int> uses)
    {
        var fewer = uses.Where(u => u.Value < Least).Select(u => u.Key).ToHashSet();
        var unexplained = fewer.Where(f => !why.ContainsKey(f)).Select(f => $"{f}: {uses[f]}");
        var idle = why.Keys.Where(k => !fewer.Contains(k)).Select(k => $"{k} has its three uses");
        var wrong = unexplained.Concat(idle).Order(StringComparer.Ordinal).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static FieldInfo[] Statics(string type) =>
        law.GetType(type, throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);

    private static void Count(object? node, Dictionary<string, int> uses)
    {
        switch (node)
        {
            case null or string:
                return;
            case Enum member when node.GetType().Namespace == typeof(SyntaxNode).Namespace:
                uses[$"{node.GetType().Name}.{member}"]++;
                return;
            case IEnumerable list:
                foreach (var item in list)
                {
                    Count(item, uses);
                }

                return;
            case SyntaxNode:
                if (uses.TryGetValue(node.GetType().Name, out var count))
                {
                    uses[node.GetType().Name] = count + 1;
                }

                foreach (var property in Parts(node.GetType()))
                {
                    Count(property.GetValue(node), uses);
                }

                return;
            default:
                if (node.GetType().Namespace == typeof(SyntaxNode).Namespace)
                {
                    foreach (var property in Parts(node.GetType()))
                    {
                        Count(property.GetValue(node), uses);
                    }
                }

                return;
        }
    }

    private static IEnumerable<PropertyInfo> Parts(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.GetIndexParameters().Length == 0);

    private static string Fold(string word) =>
        new([
            .. word.Normalize(System.Text.NormalizationForm.FormD)
                .Where(c =>
                    char.GetUnicodeCategory(c)
                    != System.Globalization.UnicodeCategory.NonSpacingMark
                ),
        ]);

    [GeneratedRegex("#.*|\"[^\"\\n]*\"", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
