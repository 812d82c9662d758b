using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>A text in both languages, as content files write it.</summary>
internal sealed record Said
{
    public string Es { get; init; } = "";

    public string En { get; init; } = "";

    /// <summary>Last day on which an old rule held.</summary>
    public string? Until { get; init; }
}

/// <summary>What people say of registering, and what the law says.</summary>
internal sealed record Myth
{
    public string Id { get; init; } = "";

    public Said Myth_ { get; init; } = new();

    public Said Truth { get; init; } = new();

    /// <summary>Rules and values of the law that it stands on; the first is its ¿por qué?</summary>
    public List<string> Names { get; init; } = [];

    public string Articles { get; init; } = "";

    public Said? Was { get; init; }
}

/// <summary>A thing to have or to do, with the article or else the source that tells it.</summary>
internal sealed record GuideStep
{
    public string Es { get; init; } = "";

    public string En { get; init; } = "";

    public string? Article { get; init; }

    /// <summary>Rule of the law, when it is encoded.</summary>
    public string? Rule { get; init; }

    /// <summary>Who told it, when the law does not; nobody has verified it at IMSS.</summary>
    public string? Source { get; init; }

    /// <summary>Address of a page of IMSS, as the source printed it.</summary>
    public string? Site { get; init; }
}

/// <summary>How one registers a domestic worker.</summary>
internal sealed record Registration
{
    public List<GuideStep> Have { get; init; } = [];

    public List<GuideStep> Steps { get; init; } = [];

    public List<GuideStep> Later { get; init; } = [];
}

/// <summary>Words for employers that are not of one page only: the guide to registration and the myths.</summary>
internal sealed partial class EmployerGuides(IHostEnvironment site)
{
    public Registration Registration { get; } = Read<Registration>(site, "registration_steps.yaml");

    public IReadOnlyList<Myth> Myths { get; } = Read<List<Myth>>(site, "myths.yaml");

    /// <summary>A truth with the numbers of the law on a day in place of their names.</summary>
    /// <exception cref="InvalidDataException">A name is no value of the law, or has none on that day.</exception>
    public static string Filled(string text, Snapshot law, DateOnly day, string language) =>
        Named()
            .Replace(
                text,
                match =>
                {
                    var (name, bare) = (
                        match.Groups["name"].Value,
                        match.Groups["count"].Length > 0
                    );
                    var amount = law.Find(name) is ValueSymbol value
                        ? value.At(day, null, new HashSet<string>())?.Amount
                        : null;
                    return amount is not { } known
                            ? throw new InvalidDataException(
                                $"«{name}» · \"{name}\" {day.ToString("O", CultureInfo.InvariantCulture)}"
                            )
                        : bare ? known.ToDouble().ToString("0.##", CultureInfo.InvariantCulture)
                        : Figures.Text(law.Find(name)!.Type, known.ToDouble(), language);
                }
            );

    private static T Read<T>(IHostEnvironment site, string name)
    {
        var folder =
            ProductFolder.Find(site.ContentRootPath, name, "content")
            ?? throw new DirectoryNotFoundException($"content/{name}");
        return new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithAttributeOverride<Myth>(m => m.Myth_, new YamlMemberAttribute { Alias = "myth" })
            .Build()
            .Deserialize<T>(File.ReadAllText(Path.Combine(folder, name)));
    }

    [GeneratedRegex(@"\{(?<name>[\p{L}\p{N}_]+)(?<count>#?)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
