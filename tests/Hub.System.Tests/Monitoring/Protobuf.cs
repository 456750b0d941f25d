using System.Text;

namespace Hub.System.Tests.Monitoring;

/// <summary>Reads the wire form of protocol buffers: fields by number, no more.</summary>
internal static class Protobuf
{
    /// <summary>The parts of a message with this number that have a length: texts, bytes, messages.</summary>
    public static List<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> message, int number)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message.Span, ref at);
            var length = 0;
            switch (key & 7)
            {
                case 0:
                    Number(message.Span, ref at);
                    continue;
                case 1:
                    at += 8;
                    continue;
                case 5:
                    at += 4;
                    continue;
                case 2:
                    length = (int)Number(message.Span, ref at);
                    break;
                default:
                    throw new InvalidDataException("no such wire type");
            }
            if (key >> 3 == (ulong)number)
            {
                parts.Add(message.Slice(at, length));
            }
            at += length;
        }
        return parts;
    }

    /// <summary>The text with this number; empty for none.</summary>
    public static string Text(ReadOnlyMemory<byte> message, int number)
        => Parts(message, number) is [.., var last] ? Encoding.UTF8.GetString(last.Span) : "";

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[at++];
            value |= (ulong)(one & 0x7f) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }
}
