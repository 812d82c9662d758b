using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Validation;

/// <summary>A file of <c>content/targets</c> as written.</summary>
internal sealed class TargetFile
{
    public List<Entry> Targets { get; set; } = [];

    internal sealed class Entry
    {
        public string Id { get; set; } = "";

        public string Period { get; set; } = "";

        public double? Value { get; set; }

        public string Unit { get; set; } = "";

        public double? Cv { get; set; }

        public double? RoundedTo { get; set; }

        public Bilingual? Label { get; set; }

        public string Definition { get; set; } = "";

        public string Source { get; set; } = "";

        public string? Link { get; set; }

        public string Evidence { get; set; } = "";

        public Bilingual? Note { get; set; }

        public OursEntry? Ours { get; set; }

        public string? NotCompared { get; set; }

        public string? Synthetic { get; set; }
    }

    internal sealed class OursEntry
    {
        public string Figure { get; set; } = "";

        public string Of { get; set; } = "";

        public string? Sex { get; set; }

        public string? Place { get; set; }

        public string? Having { get; set; }

        public string? Survey { get; set; }

        public string? Value { get; set; }
    }
}

/// <summary><c>definitions.yaml</c> as written.</summary>
internal sealed class DefinitionFile
{
    public List<Entry> Definitions { get; set; } = [];

    public List<NotComparedEntry> NotCompared { get; set; } = [];

    internal sealed class Entry
    {
        public string Id { get; set; } = "";

        public Bilingual? Publisher { get; set; }

        public Bilingual? Measures { get; set; }
    }

    internal sealed class NotComparedEntry
    {
        public string Id { get; set; } = "";

        public Bilingual? Why { get; set; }
    }
}

/// <summary><c>reasons.yaml</c> as written.</summary>
internal sealed class ReasonFile
{
    public List<Entry> Reasons { get; set; } = [];

    internal sealed class Entry
    {
        public string Id { get; set; } = "";

        public List<string> Surveys { get; set; } = [];

        public List<string> Targets { get; set; } = [];

        public Bilingual? Why { get; set; }

        public string Evidence { get; set; } = "";

        public RedoEntry? Redone { get; set; }
    }

    internal sealed class RedoEntry
    {
        public Bilingual? How { get; set; }

        public string? Of { get; set; }

        public string? Having { get; set; }

        public string? Value { get; set; }

        public string? Grown { get; set; }

        public bool Bound { get; set; }
    }
}

/// <summary><c>learnt.yaml</c> as written.</summary>
internal sealed class LearntFile
{
    public List<Entry> Figures { get; set; } = [];

    internal sealed class Entry
    {
        public string Of { get; set; } = "";

        public double Value { get; set; }

        public double StandardError { get; set; }
    }
}
