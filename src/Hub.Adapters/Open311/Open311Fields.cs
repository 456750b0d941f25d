using System.Globalization;
using System.Text;
using Hub.Adapters.Intake;
using Microsoft.Extensions.Primitives;

namespace Hub.Adapters.Open311;

/// <summary>Gathers the fields of a form, within its limits, and reads them as text.</summary>
internal sealed class Open311Fields(string? contentType)
{
    private readonly Dictionary<string, StringValues> fields = new(StringComparer.Ordinal);
    private int count;

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads a form in <c>application/x-www-form-urlencoded</c>; null with what is wrong.</summary>
    /// <remarks>
    /// Not by the server's own reader: that leaves bytes that are no UTF-8 standing as <c>%E9</c>, and nobody hears of it.
    /// </remarks>
    public static Open311Form? Read(ReadOnlySpan<byte> body, string? contentType, out string? fault)
    {
        var read = new Open311Fields(contentType);
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.IsEmpty)
            {
                continue;
            }
            var equals = field.IndexOf((byte)'=');
            if (!read.Add(Decoded(equals < 0 ? field : field[..equals]), equals < 0 ? [] : Decoded(field[(equals + 1)..])))
            {
                break;
            }
        }
        fault = read.Fault;
        return fault is null ? read.Form(leftOut: false) : null;
    }

    /// <summary>Adds a field; false with <see cref="Fault"/> where it may not be.</summary>
    public bool Add(byte[] name, byte[] value)
    {
        if (++count > Open311Form.MostFields || name.Length > Open311Form.LongestName || value.Length > 4 * Open311Form.LongestValue)
        {
            Fault = Open311Form.TooMuch;
        }
        else if (!Charsets.TryRead(name, contentType, out var key) || !Charsets.TryRead(value, contentType, out var text))
        {
            Fault = Open311Form.NotUtf8;
        }
        else if (Encoding.UTF8.GetCharCount(text.Span) > Open311Form.LongestValue)
        {
            Fault = Open311Form.TooMuch;
        }
        else
        {
            var field = Encoding.UTF8.GetString(key.Span);
            fields[field] = StringValues.Concat(fields.GetValueOrDefault(field), Encoding.UTF8.GetString(text.Span));
        }
        return Fault is null;
    }

    /// <summary>The form of all fields.</summary>
    public Open311Form Form(bool leftOut) => new(fields, leftOut);

    private static byte[] Decoded(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            decoded[length++] = text[at] == '+' ? (byte)' ' : text[at];
            if (text[at] == '%' && at + 2 < text.Length
                && byte.TryParse(text[(at + 1)..(at + 3)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                decoded[length - 1] = value;
                at += 2;
            }
        }
        return decoded[..length];
    }
}
