using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ClosingGaps.Policy.Reports;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">On its tab: at most 31 letters, no two alike.</param>
/// <param name="Rows">Text, numbers, or null for an empty cell.</param>
/// <param name="Bold">Rows in bold, from 0.</param>
internal sealed record Sheet(
    string Name,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    IReadOnlySet<int> Bold
);

/// <summary>
/// Writes a workbook (.xlsx, ECMA-376) of text and numbers. By hand, because the packages at hand put the day or a new identity into each file,
/// and here the same sheets give the same bytes under the same version of .NET.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentTypes =
        "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The least that a zip can say.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => Types(xml, sheets.Count));
            Part(
                zip,
                "_rels/.rels",
                xml => Links(xml, [("rId1", Relations + "/officeDocument", "xl/workbook.xml")])
            );
            Part(zip, "xl/workbook.xml", xml => Book(xml, sheets));
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                xml =>
                    Links(
                        xml,
                        [
                            .. sheets.Select(
                                (_, i) =>
                                    (
                                        $"rId{i + 1}",
                                        Relations + "/worksheet",
                                        $"worksheets/sheet{i + 1}.xml"
                                    )
                            ),
                            ("rIdStyles", Relations + "/styles", "styles.xml"),
                        ]
                    )
            );
            Part(zip, "xl/styles.xml", Styles);
            for (var i = 0; i < sheets.Count; i++)
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", xml => Cells(xml, sheets[i]));
        }

        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDay;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" }
        );
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void Types(XmlWriter xml, int sheets)
    {
        const string of = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", ContentTypes);
        Element(
            xml,
            ContentTypes,
            "Default",
            ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
        );
        Override("/xl/workbook.xml", "sheet.main+xml");
        Override("/xl/styles.xml", "styles+xml");
        for (var i = 1; i <= sheets; i++)
            Override($"/xl/worksheets/sheet{i}.xml", "worksheet+xml");
        xml.WriteEndElement();

        void Override(string part, string type) =>
            Element(xml, ContentTypes, "Override", ("PartName", part), ("ContentType", of + type));
    }

    private static void Links(
        XmlWriter xml,
        IReadOnlyList<(string Id, string Type, string Target)> links
    )
    {
        xml.WriteStartElement("Relationships", Package);
        foreach (var (id, type, target) in links)
            Element(xml, Package, "Relationship", ("Id", id), ("Type", type), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Two styles: 0 plain, 1 bold.
    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw( // Inside an element of the same namespace.
            "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
        );
        xml.WriteEndElement();
    }

    private static void Cells(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("cols", Main);
        Element(
            xml,
            Main,
            "col",
            ("min", "1"),
            ("max", "1"),
            ("width", "42"),
            ("customWidth", "1")
        );
        Element(
            xml,
            Main,
            "col",
            ("min", "2"),
            ("max", "40"),
            ("width", "22"),
            ("customWidth", "1")
        );
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(r + 1));
            for (var c = 0; c < sheet.Rows[r].Count; c++)
            {
                if (sheet.Rows[r][c] is { } cell && !"".Equals(cell))
                    Cell(xml, Column(c) + Text(r + 1), cell, sheet.Bold.Contains(r));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string at, object cell, bool bold)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", at);
        if (bold)
            xml.WriteAttributeString("s", "1");
        if (cell is double or int)
        {
            xml.WriteElementString(
                "v",
                Main,
                cell is double d ? d.ToString("R", CultureInfo.InvariantCulture) : Text((int)cell)
            );
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, (string)cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(
        XmlWriter xml,
        string space,
        string name,
        params (string Name, string Value)[] attributes
    )
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    // 0 is A, 26 is AA.
    private static string Column(int c) =>
        c < 26 ? ((char)('A' + c)).ToString() : Column(c / 26 - 1) + (char)('A' + c % 26);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
