using ClosingGaps.Casework.LawBook;
using Xunit;

namespace ClosingGaps.Tests.Casework.LawBook;

public sealed class SourceDatesTests
{
    [Theory]
    [InlineData("infobae 2025-10-20", "es", "infobae 20 de octubre de 2025")]
    [InlineData("infobae 2025-10-20", "en", "infobae 20 October 2025")]
    [InlineData(
        "emeequis.com 2025-12-24; unotv.com 2026-01-23",
        "es",
        "emeequis.com 24 de diciembre de 2025; unotv.com 23 de enero de 2026"
    )]
    [InlineData("cuartopoder.mx/562784", "es", "cuartopoder.mx/562784")]
    [InlineData("2025-13-40", "es", "2025-13-40")]
    [InlineData("", "es", "")]
    public void Days_are_written_as_people_write_them(
        string source,
        string language,
        string said
    ) => Assert.Equal(said, SourceDates.InWords(source, language));
}
