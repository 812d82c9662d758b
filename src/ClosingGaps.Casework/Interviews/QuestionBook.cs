using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>About whom one page of questions asks.</summary>
public enum PageScope : byte
{
    /// <summary>One job at a time.</summary>
    Job,

    /// <summary>All her jobs on one page: a choice for each, often the same.</summary>
    Jobs,

    /// <summary>Herself.</summary>
    Worker,
}

/// <summary>Inputs of the law that stand on one page.</summary>
/// <param name="Key">Short and fixed: the name of the page within a form.</param>
public sealed record QuestionPage(string Key, PageScope Scope, IReadOnlyList<string> Inputs);

/// <summary>The words of one question; what an input lacks here is the law's own.</summary>
/// <param name="Ask">To a worker, as "tú".</param>
/// <param name="Why">What it is for, before the results that wait for it.</param>
/// <param name="Options">Plain words for members of a category, by name; <c>sí</c> and <c>no</c> too.</param>
/// <param name="Always">Kinds of work in which it is asked though no result waits for it.</param>
/// <param name="OnlyRegistered">Only who is registered with IMSS can know it.</param>
/// <param name="NotForHer">A fact that a worker cannot know: never asked here.</param>
public sealed record QuestionWords(
    Bilingual Ask,
    Bilingual? Label,
    Bilingual? Why,
    Bilingual? Help,
    Bilingual? Example,
    IReadOnlyDictionary<string, Bilingual> Options,
    IReadOnlySet<WorkKind> Always,
    bool OnlyRegistered,
    bool NotForHer
);

/// <summary>How the interview words what the law asks, and what stands together on a page: <c>content/questions.yaml</c>.</summary>
public sealed class QuestionBook
{
    private readonly Dictionary<string, QuestionWords> words;
    private readonly Dictionary<string, QuestionPage> pageOf;

    private QuestionBook(IReadOnlyList<QuestionPage> pages, Dictionary<string, QuestionWords> words)
    {
        Pages = pages;
        this.words = words;
        pageOf = pages
            .SelectMany(p => p.Inputs.Select(i => (i, p)))
            .ToDictionary(p => p.i, p => p.p, StringComparer.Ordinal);
    }

    /// <summary>Pages in the order in which they are asked, as far as the book names them.</summary>
    public IReadOnlyList<QuestionPage> Pages { get; }

    /// <summary>Inputs with words of their own.</summary>
    public IEnumerable<string> Inputs => words.Keys;

    /// <summary>The page on which an input stands: one of its own, where the book says nothing.</summary>
    public QuestionPage PageOf(InputSymbol input) =>
        pageOf.GetValueOrDefault(input.Name)
        ?? new QuestionPage(
            input.Name,
            input.Entity == Entity.Person ? PageScope.Worker : PageScope.Job,
            [input.Name]
        );

    /// <summary>The page of a key; <see langword="null"/> when it is neither in the book nor an input of the law.</summary>
    public QuestionPage? Page(string key, Snapshot law) =>
        Pages.FirstOrDefault(p => p.Key == key)
        ?? (law.Find(key) is InputSymbol input ? PageOf(input) : null);

    /// <summary>The words for an input.</summary>
    public QuestionWords Of(InputSymbol input) =>
        words.GetValueOrDefault(input.Name)
        ?? new QuestionWords(
            input.Question ?? input.Label,
            null,
            null,
            null,
            null,
            new Dictionary<string, Bilingual>(),
            new HashSet<WorkKind>(),
            false,
            false
        );

    /// <exception cref="ContentException">The file is not as it should be, or names what the law does not have.</exception>
    public static QuestionBook Read(string path, Snapshot law) =>
        Of(ContentFile.Read<QuestionsFile>(path), Path.GetFileName(path), law);

    private static QuestionBook Of(QuestionsFile file, string name, Snapshot law)
    {
        var unknown = file
            .Questions.Keys.Concat(file.Pages.SelectMany(p => p.Inputs))
            .Where(n => law.Find(n) is not InputSymbol)
            .Distinct()
            .ToList();
        if (unknown.Count > 0)
        {
            var names = string.Join(", ", unknown);
            throw new ContentException(
                name,
                new Bilingual(
                    $"no son entradas de la ley: {names}",
                    $"these are not inputs of the law: {names}"
                )
            );
        }

        return new QuestionBook(
            [.. file.Pages.Select(p => p.ToPage())],
            file.Questions.ToDictionary(
                q => q.Key,
                q => q.Value.ToWords(((InputSymbol)law.Find(q.Key)!).Label),
                StringComparer.Ordinal
            )
        );
    }
}
