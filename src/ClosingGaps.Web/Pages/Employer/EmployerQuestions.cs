using ClosingGaps.Law;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using YamlDotNet.Serialization;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>How each fact is asked of whoever employs: from <c>content/employer_questions.yaml</c>, else the law's label.</summary>
internal sealed class EmployerQuestions
{
    private readonly Dictionary<string, Dictionary<string, string>> words;

    public EmployerQuestions(IHostEnvironment site)
    {
        const string name = "employer_questions.yaml";
        var folder =
            ProductFolder.Find(site.ContentRootPath, name, "content")
            ?? throw new DirectoryNotFoundException($"content/{name}");
        words = new DeserializerBuilder()
            .Build()
            .Deserialize<Dictionary<string, Dictionary<string, string>>>(
                File.ReadAllText(Path.Combine(folder, name))
            );
    }

    /// <summary>The inputs that have words of their own.</summary>
    public IEnumerable<string> Inputs => words.Keys;

    public Bilingual Ask(InputSymbol input) =>
        words.TryGetValue(input.Name, out var own) ? new(own["es"], own["en"]) : input.Label;

    /// <summary>What helps to answer; <see langword="null"/> when nothing is said.</summary>
    public Bilingual? Hint(InputSymbol input) =>
        words.TryGetValue(input.Name, out var own) && own.TryGetValue("hint_es", out var hint)
            ? new(hint, own["hint_en"])
            : null;
}
