using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Territories;

/// <summary><c>content/territories.yaml</c> as written.</summary>
internal sealed class TerritoryFile
{
    public DateOnly Checked { get; set; }

    public Cited? BorderSource { get; set; }

    public Cited? CareSource { get; set; }

    public Cited? RegistrySource { get; set; }

    public Cited? ChildcareSource { get; set; }

    public List<Entry> Territories { get; set; } = [];

    internal sealed class Entry
    {
        public string Code { get; set; } = "";

        public List<string> Border { get; set; } = [];

        public InsuredCount? Insured { get; set; }

        public List<Cited> PayrollTax { get; set; } = [];

        public List<Cited> Care { get; set; } = [];

        public List<Cited> Women { get; set; } = [];

        public List<Cited> Registry { get; set; } = [];

        public List<Cited> Programmes { get; set; } = [];

        public List<Cited> Childcare { get; set; } = [];
    }

    internal sealed class Cited
    {
        public Bilingual? Text { get; set; }

        public string Source { get; set; } = "";

        public DateOnly? Seen { get; set; }
    }

    internal sealed class InsuredCount
    {
        public int People { get; set; }

        /// <summary>"2025-08", or "2023" where the source gives no month.</summary>
        public string AsOf { get; set; } = "";

        public string Source { get; set; } = "";
    }
}
