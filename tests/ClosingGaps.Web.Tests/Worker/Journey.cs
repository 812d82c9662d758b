using System.Text.RegularExpressions;
using ClosingGaps.Casework.Interviews;

namespace ClosingGaps.Web.Tests.Worker;

/// <summary>A worker who walks through the pages with plain forms, as a browser without script does.</summary>
internal sealed partial class Journey(SiteFixture site, string work)
{
    private readonly List<(string Name, string Value)> typed = [];

    public string Page { get; private set; } = "";

    /// <summary>How many questions she has answered.</summary>
    public int Pages { get; private set; }

    /// <summary>The most characters of a page, before compression.</summary>
    public int Longest { get; private set; }

    public string Code => Hidden("e");

    public string Question => Hidden("q");

    public Answers Answers => AnswerCode.Read(Code).Answers;

    public async Task Start() => Page = await site.Post($"/{work}/pregunta");

    public Journey Type(string name, string value)
    {
        typed.Add((name, value));
        return this;
    }

    /// <summary>Sends what was typed on the page that is open.</summary>
    public async Task Continue(string at = "pregunta")
    {
        Pages++;
        await Send(at, [("e", Code), ("q", Question), .. typed]);
        typed.Clear();
    }

    /// <summary>A button of the page that carries the answers along.</summary>
    public Task Press(string at, string name, string value) =>
        Send(at, [("e", Code), (name, value)]);

    public Task Open(string code) => Send("revisa", [("e", code)]);

    /// <summary>Answers "no sé" to whatever the page asks.</summary>
    public async Task DoNotKnow()
    {
        var names = Fields()
            .Matches(Page)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value))
            .ToList();
        foreach (
            var (name, value) in names.Where(n =>
                n.Item1.EndsWith(".nose", StringComparison.Ordinal) || n.Item2 == "nose"
            )
        )
        {
            Type(name, value);
        }

        await Continue();
    }

    private async Task Send(string at, params (string Name, string Value)[] fields)
    {
        Page = await site.Post($"/{work}/{at}", fields);
        Longest = Math.Max(Longest, Page.Length);
    }

    private string Hidden(string name) =>
        Regex
            .Match(
                Main,
                $"name=\"{name}\" value=\"([^\"]*)\"",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Groups[1]
            .Value;

    private string Main => Page[Page.IndexOf("<main", StringComparison.Ordinal)..];

    [GeneratedRegex(
        "type=\"(?:radio|checkbox)\" name=\"([^\"]*)\" value=\"([^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Fields();
}
