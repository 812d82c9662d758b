using System.Globalization;
using System.Text;
using System.Xml;
using ClosingGaps.Casework.LawBook;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>The changes of the law as a feed (Atom, RFC 4287): one entry for each day on which something began or ended.</summary>
internal sealed class ChangesFeedModel : LawPage
{
    private const int Days = 40;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public IActionResult OnGet()
    {
        var days = Index
            .ChangesIn(Language)
            .Where(c => !c.Package.IsProposal && c.Date <= Today)
            .GroupBy(c => c.Date)
            .Take(Days)
            .ToList();
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                new Utf8Text(text),
                new XmlWriterSettings { Indent = true, NewLineChars = "\n" }
            )
        )
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Language);
            Element(
                xml,
                "title",
                Say("Cambios de la ley · Cerrando Brechas", "Changes of the law · Closing Gaps")
            );
            Element(xml, "id", Address("~/ley/cambios"));
            Element(xml, "updated", Instant(days[0].Key));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", Say("Cerrando Brechas", "Closing Gaps"));
            xml.WriteEndElement();
            Link(xml, "self", Address("~/ley/cambios.atom"));
            Link(xml, "alternate", Address("~/ley/cambios"));
            foreach (var day in days)
                Entry(xml, day);
            xml.WriteEndElement();
        }

        return Content(text.ToString(), "application/atom+xml; charset=utf-8", Encoding.UTF8);
    }

    private void Entry(XmlWriter xml, IGrouping<DateOnly, LawChange> day)
    {
        var address =
            Address($"~/ley/cambios?de={day.Key.Year}") + "#" + ChangesModel.Anchor(day.Key);
        var names = day.Select(c => Say(c.Symbol.Label)).Distinct().ToList();
        xml.WriteStartElement("entry", Atom);
        Element(
            xml,
            "title",
            Engine.Answers.Figures.Date(day.Key, Language)
                + ": "
                + string.Join(", ", names.Take(3))
                + (names.Count > 3 ? $" (+{names.Count - 3})" : "")
        );
        Element(xml, "id", address);
        Element(xml, "updated", Instant(day.Key));
        Link(xml, "alternate", address);
        Element(
            xml,
            "summary",
            string.Join(
                '\n',
                day.Select(c =>
                    $"{Say(c.Symbol.Label)} ({c.Citation}): "
                    + (
                        c.Kind == "value"
                            ? $"{c.Before ?? "—"} → {c.After ?? Say("termina", "ends")}"
                            : Say("cambia", "changes")
                    )
                )
            )
        );
        xml.WriteEndElement();
    }

    private string Address(string path) => $"{Request.Scheme}://{Request.Host}{Url.Content(path)}";

    // The law changes at midnight in Mexico's centre; the hour matters to nobody, the form asks for one.
    private static string Instant(DateOnly date) =>
        date.ToString("yyyy-MM-dd'T06:00:00Z'", CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Atom, text);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Says of itself that it is UTF-8, which is how it is sent.</summary>
    private sealed class Utf8Text(StringBuilder text)
        : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
