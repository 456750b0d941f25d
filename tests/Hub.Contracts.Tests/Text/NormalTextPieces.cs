using System.Text;

namespace Hub.Contracts.Tests.Text;

/// <summary>Texts of pieces that begin, end or hide what the normal form changes.</summary>
internal static class NormalTextPieces
{
    private static readonly string[] Pieces =
    [
        "a", "I", "e", "S", "Ã", "Â", "â", "ð", "ï", "Å", "Ä", "Ì", "Í", "ƒ", "©", "¯", "€", "™", "“", "”", "»", "«", "¿", "Ÿ", "˜",
        "\u0080", "\u0081", "\u0085", "\u008F", "\u0099", "\u00A0", "\u00AD", "\u0300", "\u0301", "\u0303", "\u0308", "\u030C", "\u0323",
        "\u0336", "\u034F", "\u200B", "\u2028", "\uFEFF", "&", "a", "m", "p", "&amp", "&semi", ";", "#", "&#", "x", "2", "173", "&shy;",
        "&Atilde;", "&copy;", "&iuml;", "&#771;", "&#13;", "\r", "\n", "\t", " ", "\uD83D", "\uDE22", "\uDB40", "\uDC41", "\u212B", "Z",
        "ё", "한",
    ];

    /// <summary>One text.</summary>
    public static string Draw(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 24); left > 0; left--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }
        return text.ToString();
    }
}
