using System.Text;
using System.Xml;
using Hub.Adapters.Intake;

namespace Hub.Adapters.FileDrop;

/// <summary>Reads rows from XML: a root, an element per record, and in it an element per column.</summary>
/// <remarks>Without a document in memory: walking one takes stack for every level, and a file of elements within elements would bring the hub down, at every start again.</remarks>
internal static class DropXml
{
    private const int Deepest = 32;
    private const int Record = 1;
    private const int Column = 2;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 20_000_000,
    };

    /// <summary>The cells of each record in order, or what is wrong with the file as a whole.</summary>
    public static (IReadOnlyList<List<DropCell>> Rows, Refusal? Fault) Read(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, Settings);
        var rows = new List<List<DropCell>>();
        var text = new StringBuilder();
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return ([], new Refusal("$", $"must have at most {Deepest} levels of elements (line {((IXmlLineInfo)reader).LineNumber})"));
                }
                Take(reader, rows, text);
            }
            return (rows, null);
        }
        catch (XmlException fault)
        {
            return ([], new Refusal("$", $"must be well-formed XML without a document type (line {fault.LineNumber})"));
        }
    }

    // Text of elements within a column is the column's.
    private static void Take(XmlReader reader, List<List<DropCell>> rows, StringBuilder text)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth == Record:
                rows.Add([]);
                break;
            case XmlNodeType.Element when reader.Depth == Column:
                text.Clear();
                if (reader.IsEmptyElement)
                {
                    rows[^1].Add(new DropCell(reader.LocalName, ""));
                }
                break;
            case XmlNodeType.EndElement when reader.Depth == Column:
                rows[^1].Add(new DropCell(reader.LocalName, text.ToString()));
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when reader.Depth > Column:
                text.Append(reader.Value);
                break;
            default:
                break;
        }
    }
}
