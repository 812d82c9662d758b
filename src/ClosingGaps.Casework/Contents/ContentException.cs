using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Contents;

/// <summary>A content file is not as it should be; says which, where, and what was expected.</summary>
public sealed class ContentException : Exception
{
    public ContentException(string file, Bilingual problem, Exception? inner = null)
        : base($"{file}: {problem.Es}", inner) =>
        Text = new Bilingual($"{file}: {problem.Es}", $"{file}: {problem.En}");

    public Bilingual Text { get; }
}
