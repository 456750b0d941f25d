using System.Text;
using System.Text.Unicode;

namespace Hub.Adapters.Intake;

/// <summary>What a sender says of the encoding of its text, taken at its word where that is safe.</summary>
internal static class Charsets
{
    /// <summary>
    /// The text as UTF-8: as it is, or read as Latin-1 or Windows-1252 where its sender says so. False where it is neither.
    /// </summary>
    /// <remarks>
    /// Who says Latin-1 and writes UTF-8 means UTF-8: no text of Latin-1 is UTF-8 by accident. The controls of Latin-1 become what Windows
    /// means by them in <see cref="Hub.Contracts.Text.NormalText"/>.
    /// </remarks>
    public static bool TryRead(ReadOnlyMemory<byte> text, string? contentType, out ReadOnlyMemory<byte> utf8)
    {
        utf8 = text;
        if (Utf8.IsValid(text.Span))
        {
            return true;
        }
        if (!IsLatin(contentType))
        {
            return false;
        }
        utf8 = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(text.Span));
        return true;
    }

    /// <summary>Whether a content type names Latin-1 or Windows-1252.</summary>
    public static bool IsLatin(string? contentType)
    {
        foreach (var part in (contentType ?? "").Split(';').Skip(1))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair is ["charset" or "Charset" or "CHARSET", var name])
            {
                return name.Trim('"').ToLowerInvariant() is "iso-8859-1" or "iso8859-1" or "latin1" or "windows-1252" or "cp1252";
            }
        }
        return false;
    }
}
