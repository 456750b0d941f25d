using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Hub.Adapters.Tests.Doors;

/// <summary>What is not JSON: forms, CSV and XML.</summary>
internal sealed partial class BodyMutator
{
    // Stands for elements within elements until the text is written: a tree so deep is more than the test itself can walk.
    private const string Deep = "DIEP";

    public byte[] Form(byte[] sample)
    {
        var fields = Encoding.UTF8.GetString(sample).Split('&').ToList();
        for (var changes = random.Next(1, 5); changes > 0 && fields.Count > 0; changes--)
        {
            var at = random.Next(fields.Count);
            switch (random.Next(3))
            {
                case 0: fields.RemoveAt(at); break;
                case 1: fields.Add(fields[at]); break;
                default: fields[at] = $"{fields[at].Split('=')[0]}={Uri.EscapeDataString(Text())}"; break;
            }
        }
        var bytes = Encoding.UTF8.GetBytes(string.Join('&', fields));
        return Once(6) ? Bytes(bytes) : bytes;
    }

    public byte[] Csv(byte[] sample)
    {
        var rows = Encoding
            .UTF8.GetString(sample)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(';').ToList())
            .ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            // The header is one line among many, and what is wrong with it refuses the whole file.
            var row = rows[Once(4) ? 0 : random.Next(rows.Count)];
            var at = random.Next(row.Count);
            switch (random.Next(9))
            {
                case 0 when row.Count > 1: row.RemoveAt(at); break;
                case 1: row.Insert(at, row[at]); break;
                case 2: rows.Insert(random.Next(rows.Count), [.. row]); break;
                case 3: row[at] = Text(); break;
                case 4: row[at] = $"{Canary}\"{Pick("", "\"", "\n")}"; break;
                default: row[at] = Quoted(Once(4) ? Moment() : Text()); break;
            }
        }
        var bytes = Encoding.UTF8.GetBytes(
            string.Join(Pick("\n", "\r\n", "\n\n"), rows.Select(row => string.Join(Once(50) ? ',' : ';', row))) + Pick("\n", ""));
        return Once(6) ? Bytes(bytes) : bytes;
    }

    public byte[] Xml(byte[] sample)
    {
        var root = XElement.Parse(Encoding.UTF8.GetString(sample));
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(Pick<XElement>([.. root.DescendantsAndSelf()]));
        }
        var text = new StringBuilder(Head());
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            root.WriteTo(writer);
        }
        var bytes = Encoding.UTF8.GetBytes(text.Replace(Deep, Nested()).ToString());
        return Once(6) ? Bytes(bytes) : bytes;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Change(XElement element)
    {
        switch (random.Next(9))
        {
            case 0 when element.Parent is not null: element.Remove(); break;
            case 1 when element.Parent is not null: element.AddAfterSelf(new XElement(element)); break;
            case 2: element.Name = $"{Canary}{random.Next().ToString(CultureInfo.InvariantCulture)}"; break;
            case 3: element.SetAttributeValue(Canary, Text()); break;
            case 4: element.ReplaceNodes(new XCData(Canary), new XComment(Canary), new XProcessingInstruction(Canary, Canary)); break;
            case 5 when Once(8): element.Value = Deep; break;
            case 6: element.Value = Moment(); break;
            default: element.Value = Text(); break;
        }
    }

    private string Nested()
    {
        var levels = random.Next(1, 2_000);
        return $"{string.Concat(Enumerable.Repeat("<a>", levels))}{Canary}{string.Concat(Enumerable.Repeat("</a>", levels))}";
    }

    private string Head() => random.Next(12) switch
    {
        0 => $"<?xml version=\"1.0\" encoding=\"{Pick("utf-16", "utf-7", "iso-8859-1", "us-ascii", Canary)}\"?>",
        1 => $"<!DOCTYPE x [<!ENTITY a \"{Canary}\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        2 => $"<!-- {Canary} -->",
        3 => "\uFEFF",
        _ => "",
    };
}
