using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Lexicons;

/// <summary>Words of denial: what stands within three words after one does not count as found, but as denied.</summary>
internal static class Denial
{
    private const int Reach = 3;

    /// <summary>Whether a word of denial stands shortly before the token, in the same sentence and with no comma between.</summary>
    public static bool Before(NormalText text, int token)
    {
        var tokens = text.Tokens;
        var sentence = tokens[token].Sentence;
        for (var i = token - 1; i >= 0 && i >= token - Reach; i--)
        {
            if (tokens[i].Sentence != sentence || tokens[i].Has(TokenTraits.Comma) || BeginsClause(text.Word(tokens[i])))
            {
                return false;
            }
            if (IsDenial(text.Word(tokens[i])))
            {
                return true;
            }
        }
        return false;
    }

    // "ik kan niet meer ik wil dood": what is denied ends where somebody or something else begins.
    private static bool BeginsClause(ReadOnlySpan<char> word)
        => word is "ik" or "hij" or "ze" or "zij" or "maar" or "want" or "dus" or "omdat" or "wel"
            or "is" or "heeft" or "wordt";

    private static bool IsDenial(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => word is "no",
        3 => word is "not",
        4 => word is "geen" or "niet" or "neet" or "noch",
        5 => word is "nooit",
        6 => word is "zonder" or "geenen",
        _ => false,
    };
}
