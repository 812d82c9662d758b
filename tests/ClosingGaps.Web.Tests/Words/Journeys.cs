using System.Text.RegularExpressions;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Learning;
using ClosingGaps.Web.Site;
using ClosingGaps.Web.Tests.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>The pages that come only as answers to a form: every question of both interviews, what follows them, every step of the lessons.</summary>
internal sealed partial class Journeys(SiteFixture site, string language)
{
    private const int MostQuestions = 60;

    private readonly List<PublicPage> read = [];

    private string Prefix => language == "en" ? "/en" : "";

    /// <param name="routes">The routes of the site's pages.</param>
    public async Task<IReadOnlyList<PublicPage>> Read(IEnumerable<string> routes)
    {
        await Interview("hogar");
        await Interview("campo");
        var after = routes
            .Where(r => Work().IsMatch(r))
            .Select(r => Work().Replace(r, ""))
            .ToList();
        foreach (var (work, code) in new[] { ("hogar", Home), ("campo", Field) })
        {
            foreach (
                var page in after.Where(p =>
                    p != "/pregunta" && !p.Contains('{', StringComparison.Ordinal)
                )
            )
            {
                await Post($"/{work}{page}", ("e", code));
            }

            foreach (
                var figure in new[]
                {
                    "pago_de_la_empleadora@casa_1",
                    "descuento_a_la_trabajadora@casa_1",
                }
            )
            {
                await Post($"/{work}/porque", ("e", code), ("cifra", figure));
            }
        }

        foreach (var lesson in site.Services.GetRequiredService<ContentLibrary>().Lessons.Lessons)
        {
            await Study(lesson);
        }

        return read;
    }

    private string Home => site.Code(site.ThreeHouses());

    private string Field
    {
        get
        {
            var answers = Answers.Of(WorkKind.Field, new DateOnly(2026, 3, 1)).WithNewJob();
            var job = answers.Jobs[^1].Key;
            answers = site.Fact(answers, job, "salario_diario", "400");
            return site.Code(site.Fact(answers, job, "días_trabajados", "24"));
        }
    }

    private async Task Interview(string work)
    {
        var journey = new Journey(site, $"{Prefix}/{work}".TrimStart('/'));
        await journey.Start();
        // The first asks how many employers there are.
        for (var n = 1; n <= MostQuestions && journey.Question.Length > 0; n++)
        {
            Keep($"/{work}/pregunta ({journey.Question})", journey.Page);
            if (n == 1)
            {
                await journey.Type("cuantos", "2").Continue();
            }
            else
            {
                await journey.DoNotKnow();
            }
        }
    }

    private async Task Study(Lesson lesson)
    {
        var path = $"/aprender/leccion/{lesson.Id}";
        var progress = LessonProgress.Start;
        foreach (var step in lesson.Steps)
        {
            if (step.Exercise is { } exercise)
            {
                await Post(
                    path,
                    ("e", progress.Write()),
                    ("hacer", "responder"),
                    ("respuesta", "?")
                );
                progress = progress.Answer(null);
                await Post(
                    path,
                    ("e", progress.Write()),
                    ("hacer", "probar"),
                    ("prueba", exercise.Matter.Trial!.Now)
                );
            }

            await Post(path, ("e", progress.Write()), ("hacer", "seguir"));
            progress = progress.Next();
        }

        await Post("/aprender/constancia", ("e", progress.Write()), ("leccion", lesson.Id));
    }

    private async Task Post(string path, params (string, string)[] fields) =>
        Keep(
            $"{path} ({string.Join(", ", fields.Skip(1).Select(f => f.Item2).Prepend($"{read.Count}"))})",
            await site.Post(Prefix + path, fields)
        );

    // A calendar or a table to keep is not a page.
    private void Keep(string path, string text)
    {
        if (text.Contains("<html", StringComparison.Ordinal))
        {
            read.Add(PublicPage.Of(path, language, text));
        }
    }

    [GeneratedRegex(@"^/\{[a-z]+:regex\(.*?\)\}", RegexOptions.None, 1000)]
    private static partial Regex Work();
}
