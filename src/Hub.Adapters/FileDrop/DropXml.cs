using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using Hub.Adapters.Intake;

namespace Hub.Adapters.FileDrop;

/// <summary>Reads rows from XML: a root, an element per record, and in it an element per column.</summary>
/// <remarks>
/// Without a document in memory: walking one takes stack for every level, and a file of elements within elements would bring the hub down,
/// at every start again.
/// </remarks>
internal static class DropXml
{
    private const int Deepest = 32;
    private const int Record = 1;
    private const int Column = 2;
    private const int MostCells = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = 21_000_000,
    };

    /// <summary>How many records there are, no more than one over the most, or what is wrong with the file as a whole.</summary>
    public static (int Count, Refusal? Fault) Check(ReadOnlyMemory<byte> content, int most)
    {
        using var reader = Open(content);
        try
        {
            var count = 0;
            while (count <= most && reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return (0, new Refusal(
                        "$", $"must have at most {Deepest} levels of elements (line {((IXmlLineInfo)reader).LineNumber})"));
                }
                count += reader is { NodeType: XmlNodeType.Element, Depth: Record } ? 1 : 0;
            }
            return (count, null);
        }
        catch (XmlException fault)
        {
            return (0, new Refusal("$", $"must be well-formed XML without a document type (line {fault.LineNumber})"));
        }
    }

    /// <summary>
    /// The cells of each record of a file without a fault; of a record with very many only the first, which are too many all the same.
    /// </summary>
    public static IEnumerable<List<DropCell>> Rows(ReadOnlyMemory<byte> content)
    {
        using var reader = Open(content);
        var text = new StringBuilder();
        List<DropCell>? row = null;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: Record })
            {
                if (row is not null)
                {
                    yield return row;
                }
                row = [];
            }
            else if (row?.Count <= MostCells)
            {
                Take(reader, row, text);
            }
        }
        if (row is not null)
        {
            yield return row;
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> content)
    {
        var stream = MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        return XmlReader.Create(stream, Settings);
    }

    // Text of elements within a column is the column's.
    private static void Take(XmlReader reader, List<DropCell> row, StringBuilder text)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth == Column:
                text.Clear();
                if (reader.IsEmptyElement)
                {
                    row.Add(new DropCell(reader.LocalName, ""));
                }
                break;
            case XmlNodeType.EndElement when reader.Depth == Column:
                row.Add(new DropCell(reader.LocalName, text.ToString()));
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when reader.Depth > Column:
                text.Append(reader.Value);
                break;
            default:
                break;
        }
    }
}
