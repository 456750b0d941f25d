using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Hub.Adapters.Intake;

/// <summary>
/// Opens a partner's JSON so that nothing read from it later can throw: size of nesting, UTF-8, escapes and double members are checked
/// here.
/// </summary>
internal static class JsonBody
{
    private const int Deepest = 32;
    private const int MostValues = 1_000_000; // each takes memory of its own once the text is opened, however short it is

    /// <summary>What a body must be.</summary>
    public const string Rule = "must be one JSON object in UTF-8, without double members";

    /// <summary>The body's root object, or null with a fault noted. Unknown members are left alone.</summary>
    public static JsonPart? Object(ReadOnlyMemory<byte> body, FaultList faults)
    {
        if (Element(body, faults) is not { } root)
        {
            return null;
        }
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add("$", Rule);
            return null;
        }
        return new JsonPart(root, "", faults);
    }

    /// <summary>A text without the byte order mark that some write before it (RFC 8259, 8.1: a reader may pass over it).</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;

    /// <summary>
    /// Whether a text is JSON of which every string can be read, at most so deep and of at most so many values. Double members are not
    /// looked for.
    /// </summary>
    public static bool IsSound(ReadOnlySpan<byte> text, int deepest, int most = int.MaxValue)
    {
        try
        {
            return Utf8.IsValid(text) && HasSoundEscapes(text, deepest, most);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The body's root, of whatever kind, or null with a fault noted.</summary>
    public static JsonElement? Element(ReadOnlyMemory<byte> body, FaultList faults)
    {
        try
        {
            var text = WithoutMark(body);
            if (IsSound(text.Span, Deepest, MostValues))
            {
                using var document = JsonDocument.Parse(
                    text, new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false });
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Noted below: the parser's own text quotes the input.
        }
        faults.Add("$", Rule);
        return null;
    }

    // A lone surrogate (\ud800) is found by the parser only when the text is read, and then as an exception of its own.
    private static bool HasSoundEscapes(ReadOnlySpan<byte> body, int deepest, int most)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = deepest });
        while (reader.Read())
        {
            if (--most < 0)
            {
                return false;
            }
            if (reader.TokenType is (JsonTokenType.String or JsonTokenType.PropertyName) && reader.ValueIsEscaped
                && !CanUnescape(ref reader))
            {
                return false;
            }
        }
        return true;
    }

    private static bool CanUnescape(ref Utf8JsonReader reader)
    {
        var room = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            reader.CopyString(room);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room, clearArray: true);
        }
    }
}
