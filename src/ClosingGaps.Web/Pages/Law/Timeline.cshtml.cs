using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>The dated changes of one name or one instrument, from the first to the last that the law holds.</summary>
internal sealed class TimelineModel : LawPage
{
    private const int OnAPage = 80;

    /// <summary>A name of the law or an instrument, as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "de")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; }

    /// <summary>Instruments with changes, and how many.</summary>
    public IReadOnlyList<(InstrumentSymbol Instrument, int Changes)> Instruments
    {
        get;
        private set;
    } = [];

    /// <summary>Those of this page, by day.</summary>
    public IReadOnlyList<LawChange> Changes { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + OnAPage - 1) / OnAPage);

    /// <summary>What is asked about, by its own name; <see langword="null"/> when the law has no such name.</summary>
    public string? About { get; private set; }

    public void OnGet()
    {
        Asked = Asked?.Trim() is { Length: > 0 } asked
            ? asked[..Math.Min(asked.Length, 200)]
            : null;
        if (Asked is null)
        {
            Instruments =
            [
                .. Timeline(null)
                    .Where(c => c.Citation is not null)
                    .GroupBy(c => c.Citation!.Instrument)
                    .Select(g => (g.Key, g.Count()))
                    .OrderByDescending(g => g.Item2)
                    .ThenBy(g => g.Key.Name, StringComparer.Ordinal),
            ];
            return;
        }

        var plain = LawTimeline.Plain(Asked);
        About =
            Snapshot.Instruments.FirstOrDefault(i => PlainText.Of(i.Name) == plain) is { } of
                ? Say(of.Title)
            : LawLookup.Find(Snapshot, Asked.Replace(' ', '_')) is { } symbol ? Say(symbol.Label)
            : null;
        var all = Timeline(Asked);
        Found = all.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Changes = [.. all.Skip((Number - 1) * OnAPage).Take(OnAPage)];
    }

    private IReadOnlyList<LawChange> Timeline(string? name) =>
        LawTimeline.Of(Snapshot, LawTimeline.First, LawTimeline.Last, name, Language);
}
