using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>The file of questions as written.</summary>
internal sealed class QuestionsFile
{
    public List<PageEntry> Pages { get; set; } = [];

    public Dictionary<string, Entry> Questions { get; set; } = [];

    internal sealed class PageEntry
    {
        public string Key { get; set; } = "";

        public PageScope Scope { get; set; }

        public List<string> Inputs { get; set; } = [];

        public QuestionPage ToPage() => new(Key, Scope, Inputs);
    }

    internal sealed class Entry
    {
        public Bilingual? Ask { get; set; }

        public Bilingual? Label { get; set; }

        public Bilingual? Why { get; set; }

        public Bilingual? Help { get; set; }

        public Bilingual? Example { get; set; }

        public Dictionary<string, Bilingual> Options { get; set; } = [];

        public List<WorkKind> Always { get; set; } = [];

        public bool OnlyRegistered { get; set; }

        public bool NotForHer { get; set; }

        public QuestionWords ToWords(Bilingual label) =>
            new(
                Ask ?? label,
                Label,
                Why,
                Help,
                Example,
                Options,
                Always.ToHashSet(),
                OnlyRegistered,
                NotForHer
            );
    }
}
