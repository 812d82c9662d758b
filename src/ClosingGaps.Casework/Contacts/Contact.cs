using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Contacts;

/// <summary>
/// Whom a person may call. Nothing here is known by itself: a phone stands only with the source that printed it and its day. What is
/// <see langword="null"/> was not found, and pages say "no verificado".
/// </summary>
public sealed record Contact
{
    public required string Id { get; init; }

    public required Bilingual Name { get; init; }

    /// <summary>What it does for her, in a sentence.</summary>
    public required Bilingual Helps { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Two digits; <see langword="null"/> for the whole country.</summary>
    public string? State { get; init; }

    /// <summary>As it is dialled: "079", "*765", "800 623 2323".</summary>
    public string? Phone { get; init; }

    /// <summary>What to choose once they answer.</summary>
    public Bilingual? PhoneNote { get; init; }

    public Bilingual? Hours { get; init; }

    /// <summary>Its own page, without "https://" where the source gives none.</summary>
    public string? Site { get; init; }

    /// <summary>Who printed the phone or the page.</summary>
    public required Bilingual Source { get; init; }

    /// <summary>Day of the source; <see langword="null"/> when it bears none.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>Whether nobody has seen it printed for a year and a half: numbers of offices change with governments.</summary>
    public bool IsOld(DateOnly today) => Seen is not { } seen || seen.AddMonths(18) < today;
}
