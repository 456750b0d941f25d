using System.Globalization;
using System.Text;

namespace Hub.Contracts.Text;

/// <summary>
/// Writes to a terminal only what people see: a character that a terminal obeys, or that turns or hides text, appears as its escape. Lines
/// and tabs pass.
/// The escapes are those of JSON, so that JSON stays JSON.
/// </summary>
public sealed class TerminalWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private char high;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A text without line breaks, for a cell of a table: what would break the line appears as its escape too.</summary>
    public static string Cell(string text)
        => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is '\n' or '\r' or '\t' ? Escaped(rune) : Shown(rune)));

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (char.IsHighSurrogate(value))
        {
            high = value;
            return;
        }
        var rune = char.IsLowSurrogate(value) && high != 0 ? new Rune(high, value)
            : Rune.TryCreate(value, out var one) ? one
            : Rune.ReplacementChar;
        high = '\0';
        inner.Write(Shown(rune));
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value is not null)
        {
            inner.Write(string.Concat(value.EnumerateRunes().Select(Shown)));
        }
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    /// <inheritdoc/>
    public override void WriteLine() => inner.WriteLine();

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private static string Shown(Rune rune)
        => rune.Value is '\n' or '\t' or '\r'
            || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned)
            ? rune.ToString()
            : Escaped(rune);

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Concat(rune.ToString().Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))),
    };
}
