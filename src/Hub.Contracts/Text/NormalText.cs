using System.Buffers;

namespace Hub.Contracts.Text;

/// <summary>The one form in which the hub holds what somebody wrote, so that no reader of it meets the same word in two forms.</summary>
/// <remarks>
/// Composed letters (NFC); nothing that cannot be seen (soft hyphen, zero width, byte order mark, direction); HTML references read; UTF-8
/// that was
/// read as Windows-1252 put right where it can be nothing else; one kind of space, one kind of line end. It never makes a text longer,
/// takes
/// one pass, changes nothing the second time, and gives back the same instance where the text was normal already.
/// </remarks>
public static class NormalText
{
    private const int OnStack = 512;

    // What can neither change nor change its neighbour. An ampersand may begin a reference; Â, Ã, â, ð and Ì are what UTF-8 read wrongly
    // begins with.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\n !\"#$%'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
        + "ÀÁÇÈÉÊËÎÏÑÒÓÔÖØÙÚÛÜßàáäåæçèéêëìíîïñòóôöøùúûüÿ€‘’“”–…°²³½•·▯");

    /// <summary>The text in its normal form; null stays null.</summary>
    public static string? Of(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAnyExcept(Plain) is var first && first < 0)
        {
            return text;
        }
        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        try
        {
            var written = new WrittenText(rented is null ? stackalloc char[OnStack] : rented);
            foreach (var character in text)
            {
                written.Add(character);
            }
            var normal = written.End();
            return normal.SequenceEqual(text) ? text : new string(normal);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented, clearArray: true);
            }
        }
    }
}
