namespace ClosingGaps.Web.Tests.Words;

/// <summary>Sentences that may be longer than the rest, each with its reason.</summary>
internal static class MayBeLong
{
    private static readonly (string Begins, string Reason)[] Allowed =
    [
        (
            "Lo que deben pagarle al terminar:",
            "the law's name of the sum, a colon, and its own explanation"
        ),
    ];

    public static bool Contains(string sentence) =>
        Array.Exists(Allowed, a => sentence.StartsWith(a.Begins, StringComparison.Ordinal));
}
