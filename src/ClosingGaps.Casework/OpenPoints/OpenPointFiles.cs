using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.OpenPoints;

/// <summary>women.yaml as written.</summary>
internal sealed class WomenFile
{
    public List<Woman> Women { get; set; } = [];

    internal sealed class Woman
    {
        public string Id { get; set; } = "";

        public Bilingual Who { get; set; } = null!;
    }
}

/// <summary>A file of points/ as written.</summary>
internal sealed class PointsFile
{
    public List<Point> Points { get; set; } = [];

    internal sealed class Point
    {
        public string Reading { get; set; } = "";

        public List<string> Figures { get; set; } = [];

        public List<string> Women { get; set; } = [];

        public Asked? Request { get; set; }

        public Bilingual? NoRequest { get; set; }
    }

    internal sealed class Asked
    {
        public string To { get; set; } = "";

        public DateOnly From { get; set; }

        public Bilingual Subject { get; set; } = null!;

        public Bilingual About { get; set; } = null!;

        public List<Bilingual> Documents { get; set; } = [];

        public List<Bilingual> Questions { get; set; } = [];
    }
}

/// <summary>letter.yaml as written: what all requests share.</summary>
internal sealed class LetterFile
{
    public Bilingual Title { get; set; } = null!;

    public Bilingual PlaceAndDate { get; set; } = null!;

    public Bilingual Office { get; set; } = null!;

    public Bilingual Greeting { get; set; } = null!;

    public Bilingual Subject { get; set; } = null!;

    public Bilingual Basis { get; set; } = null!;

    public Bilingual Local { get; set; } = null!;

    public Bilingual About { get; set; } = null!;

    public Bilingual Readings { get; set; } = null!;

    public Bilingual Documents { get; set; } = null!;

    public Bilingual Questions { get; set; } = null!;

    public Bilingual Period { get; set; } = null!;

    public Bilingual Format { get; set; } = null!;

    public List<Bilingual> Limits { get; set; } = [];

    public List<Bilingual> Sender { get; set; } = [];

    public Bilingual How { get; set; } = null!;

    public List<Check> Checked { get; set; } = [];

    public Dictionary<string, Named> Authorities { get; set; } = [];

    internal sealed class Check
    {
        public Bilingual What { get; set; } = null!;

        public Evidence Evidence { get; set; }

        public string? Source { get; set; }
    }

    internal sealed class Named
    {
        public Bilingual Name { get; set; } = null!;

        public bool IsLocal { get; set; }
    }
}
