using System.Globalization;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What the pages about the law share: the law at a day, the words of its parts, and links between them.</summary>
internal abstract class LawPage : SitePage
{
    /// <summary>The day asked for, as typed: 2026-03-01 or 01/03/2026.</summary>
    [BindProperty(SupportsGet = true, Name = "al")]
    public string? Al { get; set; }

    internal LawIndex Index => Service<LawIndex>();

    internal Snapshot Snapshot => Index.Snapshot;

    /// <summary>The day of the law: the one asked for, else today.</summary>
    public DateOnly At => Day(Al) ?? Today;

    /// <summary>Whether a day was typed that is none.</summary>
    public bool IsBadDay => !string.IsNullOrWhiteSpace(Al) && Day(Al) is null;

    public static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A first day; blank when the rule is not dated.</summary>
    public static string From(DateOnly date) => date == DateOnly.MinValue ? "" : Iso(date);

    /// <summary>As people and forms write it; <see langword="null"/> when it is no day.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(
            text?.Trim(),
            ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    public string Kind(Symbol symbol) => Say(LawWords.KindOf(symbol));

    public string Type(Symbol symbol) => LawWords.TypeOf(symbol, Language);

    /// <summary>What it is worth on the day in the whole country; blank for what is no value.</summary>
    public string Worth(Symbol symbol) =>
        symbol is ValueSymbol value && Place.At(value, At, territory: null) is { } entry
            ? LawWords.Amount(entry.Amount, value.Type, Language)
            : "";

    /// <summary>Who says it, its dates in words.</summary>
    public string Source(string? source) => SourceDates.InWords(source ?? "", Language);

    internal string Link(Symbol symbol) => Url.Content(Index.Link(symbol, Day(Al)));

    internal string Link(Citation citation) => Url.Content(LawIndex.Link(citation));

    /// <summary>The page of an open point, with its women and its request.</summary>
    internal string PointLink(ReadingSymbol reading) =>
        Url.Content($"~/ley/puntos-abiertos/{Uri.EscapeDataString(reading.Name)}");
}
