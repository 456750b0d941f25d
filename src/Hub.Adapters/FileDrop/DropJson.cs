using System.Text.Json;
using Hub.Adapters.Intake;

namespace Hub.Adapters.FileDrop;

/// <summary>
/// Reads records from JSON: a list, or an object with named lists. One record at a time is in memory, never the whole document.
/// </summary>
internal sealed class DropJson
{
    private const int Deepest = 32;
    private readonly ReadOnlyMemory<byte> content;
    private readonly List<(string Name, int Start)> lists = [];

    private DropJson(ReadOnlyMemory<byte> content) => this.content = content;

    /// <summary>How many records its lists hold together; no more than one over the most is counted.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the document is an object.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Looks the document through; null with a fault where it is no JSON.</summary>
    /// <param name="content">UTF-8.</param>
    /// <param name="names">The lists that are read, where the document is an object.</param>
    /// <param name="most">Where the counting stops.</param>
    /// <param name="faults">Gets the fault.</param>
    public static DropJson? Open(ReadOnlyMemory<byte> content, IReadOnlyCollection<string> names, int most, FaultList faults)
    {
        var document = new DropJson(content);
        if (JsonBody.IsSound(content.Span, Deepest) && document.Find(names, most))
        {
            return document;
        }
        faults.Add("$", JsonBody.Rule);
        return null;
    }

    /// <summary>The records of a list, each as its own JSON; of the document itself where that is a list.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Records(string name)
    {
        var at = lists.FindIndex(list => list.Name.Length == 0 || list.Name == name);
        if (at < 0)
        {
            yield break;
        }
        var (position, state) = (lists[at].Start, new JsonReaderState(new JsonReaderOptions { MaxDepth = Deepest }));
        while (Next(ref position, ref state) is { } record)
        {
            yield return record;
        }
    }

    private ReadOnlyMemory<byte>? Next(ref int position, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(content.Span[position..], isFinalBlock: true, state);
        if (!reader.Read() || (reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 0 && !reader.Read())
            || reader.TokenType == JsonTokenType.EndArray)
        {
            return null;
        }
        var start = position + (int)reader.TokenStartIndex;
        reader.Skip();
        position += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return content[start..position];
    }

    private bool Find(IReadOnlyCollection<string> names, int most)
    {
        var reader = new Utf8JsonReader(content.Span, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            Note("", ref reader, most);
            return true;
        }
        IsObject = reader.TokenType == JsonTokenType.StartObject;
        while (IsObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray || !names.Contains(name, StringComparer.Ordinal))
            {
                reader.Skip();
            }
            else if (lists.Exists(list => list.Name == name))
            {
                return false;
            }
            else if (!Note(name, ref reader, most))
            {
                return true;
            }
        }
        return true;
    }

    private bool Note(string name, ref Utf8JsonReader reader, int most)
    {
        lists.Add((name, (int)reader.TokenStartIndex));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            if (++Count > most)
            {
                return false;
            }
        }
        return true;
    }
}
