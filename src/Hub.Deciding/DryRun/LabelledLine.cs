using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Deciding.DryRun;

/// <summary>
/// Reads one line of a file of canonical signals. A label (<c>expect</c>) beside the signal is passed over unread; all else must be the
/// contract.
/// </summary>
internal static class LabelledLine
{
    private static ReadOnlySpan<byte> Label => "expect"u8;

    /// <summary>Reads a line.</summary>
    /// <exception cref="ContractViolationException">It is no signal; names field and rule, never a value.</exception>
    public static Signal Read(ReadOnlySpan<byte> line)
    {
        var bare = line.IndexOf(Label) < 0 ? null : WithoutLabel(line);
        return HubJson.Read<Signal>(bare is null ? line : bare);
    }

    private static byte[]? WithoutLabel(ReadOnlySpan<byte> line)
    {
        try
        {
            return Find(line) is { } range ? [.. line[..range.Start], .. line[range.End..]] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The member with the comma before it, or, where it stands first, the comma after it.
    private static Range? Find(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 16 });
        var before = -1;
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
            {
                before = reader.CurrentDepth <= 1 && reader.TokenType != JsonTokenType.PropertyName ? (int)reader.BytesConsumed : before;
                continue;
            }
            var start = (int)reader.TokenStartIndex;
            var isLabel = reader.ValueTextEquals(Label);
            reader.Read();
            reader.Skip();
            var end = (int)reader.BytesConsumed;
            if (isLabel)
            {
                var comma = line[..start].LastIndexOf((byte)',');
                return comma >= before && before > 1 ? comma..end : start..AfterComma(line, end);
            }
            before = end;
        }
        return null;
    }

    private static int AfterComma(ReadOnlySpan<byte> line, int end)
    {
        var at = end;
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            at++;
        }
        return at < line.Length && line[at] == (byte)',' ? at + 1 : end;
    }
}
