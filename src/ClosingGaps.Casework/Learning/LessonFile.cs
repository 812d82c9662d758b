using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>A lesson as written in <c>content/lessons/NAME.yaml</c>.</summary>
internal sealed class LessonFile
{
    public int Number { get; set; }

    public Bilingual? Title { get; set; }

    public Bilingual? Audience { get; set; }

    public int Minutes { get; set; }

    public List<Bilingual> Aims { get; set; } = [];

    public List<Bilingual> Materials { get; set; } = [];

    public List<Bilingual> Discussion { get; set; } = [];

    public List<Bilingual> Sources { get; set; } = [];

    /// <summary>Names of the law.</summary>
    public List<string> RestsOn { get; set; } = [];

    /// <summary>Figures that texts show, as <c>{name}</c>.</summary>
    public Dictionary<string, Figure> Figures { get; set; } = [];

    /// <summary>Invented indicators, by name; texts show <c>{name}</c>, <c>{name.baseline}</c>, <c>{name.target}</c>, <c>{name.actual}</c>.</summary>
    public Dictionary<string, Counted> Indicators { get; set; } = [];

    public List<Step> Steps { get; set; } = [];

    /// <summary>An output of a worked case.</summary>
    internal class Figure
    {
        /// <summary>Title of the case.</summary>
        public string? Case { get; set; }

        public string? Output { get; set; }

        public string? Of { get; set; }

        public DateOnly? Month { get; set; }
    }

    internal sealed class Counted
    {
        public double Baseline { get; set; }

        public double Target { get; set; }

        public double Actual { get; set; }
    }

    internal sealed class Step
    {
        public Bilingual? Title { get; set; }

        public Bilingual? Text { get; set; }

        public Question? Exercise { get; set; }
    }

    internal sealed class Question : Figure
    {
        /// <summary>Name of an indicator, instead of a case.</summary>
        public string? Indicator { get; set; }

        public Bilingual? Ask { get; set; }

        public List<Option> Choices { get; set; } = [];

        /// <summary>Percent by which a written amount may miss.</summary>
        public double Margin { get; set; }

        public Change? Try { get; set; }

        public Bilingual? Why { get; set; }
    }

    internal sealed class Option
    {
        /// <summary>By the law's name: sí, no, a member of a category.</summary>
        public string Is { get; set; } = "";

        public Bilingual? Says { get; set; }

        public Bilingual? Because { get; set; }
    }

    internal sealed class Change
    {
        /// <summary>Name of an input, or <c>periodo_desde</c>.</summary>
        public string Fact { get; set; } = "";

        public string Of { get; set; } = "";

        public Bilingual? Ask { get; set; }

        public List<Option> Options { get; set; } = [];

        public List<Figure> Shows { get; set; } = [];
    }
}
