namespace ClosingGaps.Casework.Identifiers;

/// <summary>Identifiers as they are typed and pasted: with spaces, hyphens and in small letters.</summary>
internal static class Compact
{
    public static string Of(string written) =>
        string.Concat(
            written
                .Normalize(System.Text.NormalizationForm.FormC)
                .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u200b' or '\ufeff'))
                .Select(char.ToUpperInvariant)
        );
}
