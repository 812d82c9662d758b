using System.Globalization;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Law;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Statistics.Sampling;
using YamlDotNet.Serialization;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>Figures that others published, to stand beside ours: <c>content/published.yaml</c>.</summary>
internal sealed class Published
{
    public List<PublishedFigure> Figures { get; set; } = [];

    public PublishedSeries Insured { get; set; } = new();

    public static Published Read(string contentRoot)
    {
        var folder =
            ProductFolder.Find(contentRoot, "published.yaml", "content")
            ?? throw new DirectoryNotFoundException(
                "No se encuentra «content/published.yaml». · \"content/published.yaml\" was not found."
            );
        var published = ContentFile.Read<Published>(Path.Combine(folder, "published.yaml"));
        var targets = TargetBook.Read(Path.Combine(folder, "targets"));
        foreach (var figure in published.Figures)
        {
            var target =
                targets.Targets.FirstOrDefault(t => t.Id == figure.Id && t.Period == figure.Period)
                ?? throw new ContentException(
                    "published.yaml",
                    new(
                        $"{figure.Id}@{figure.Period}: no está en content/targets.",
                        $"{figure.Id}@{figure.Period}: is not in content/targets."
                    )
                );
            (figure.Value, figure.Source) = (target.Value, target.Source);
        }

        published.Insured.Points =
        [
            .. targets
                .Series("pth.imss.n")
                .Select(t => new PublishedPoint
                {
                    Period = t.Period,
                    Value = t.Value,
                    Source = t.Source,
                }),
        ];
        return published;
    }
}

/// <summary>One published figure, and which of ours it is about.</summary>
internal sealed class PublishedFigure
{
    public string Id { get; set; } = "";

    public string Period { get; set; } = "";

    /// <summary>Persons, or per cent when ours is a share: of content/targets.</summary>
    [YamlIgnore]
    public double Value { get; set; }

    public PublishedAbout About { get; set; } = new();

    public Bilingual Label { get; set; } = new("", "");

    /// <summary>Where it was read: of content/targets.</summary>
    [YamlIgnore]
    public string Source { get; set; } = "";

    public string Publisher { get; set; } = "";

    /// <summary>The synthetic sample was fitted to it, or to one of its kind.</summary>
    public bool Fitted { get; set; }

    public GapMeasure Measure =>
        Enum.GetValues<GapMeasure>().First(m => Keys.Of(m) == About.Measure);

    public Sex Sex => Enum.GetValues<Sex>().First(s => Keys.Of(s) == About.Sex);

    public bool IsShare => Measure is GapMeasure.WorkRate or GapMeasure.OwnRate;

    /// <summary>In the unit of ours.</summary>
    public double Comparable => IsShare ? Value / 100 : Value;

    public Estimate Ours(GapLines lines) => lines[About.Group, null, Sex, Measure];
}

/// <summary>Group, sex and measure by the names that the open data give them.</summary>
internal sealed class PublishedAbout
{
    public string Group { get; set; } = "";

    public string Sex { get; set; } = "";

    public string Measure { get; set; } = "";
}

/// <summary>A figure published several times.</summary>
internal sealed class PublishedSeries
{
    public Bilingual Label { get; set; } = new("", "");

    /// <summary>Of content/targets.</summary>
    [YamlIgnore]
    public List<PublishedPoint> Points { get; set; } = [];
}

/// <summary>One point of a series.</summary>
internal sealed class PublishedPoint
{
    /// <summary>A month: 2025-08.</summary>
    public string Period { get; set; } = "";

    public double Value { get; set; }

    public string Source { get; set; } = "";

    public DateOnly Month => DateOnly.ParseExact(Period, "yyyy-MM", CultureInfo.InvariantCulture);

    public DatedFigure Dated => new(Month, Value);
}
