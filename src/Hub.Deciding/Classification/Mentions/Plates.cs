using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Finds Dutch licence plates: three groups of capitals or digits, six in all, with hyphens or without.</summary>
internal static class Plates
{
    /// <summary>Whether a plate begins at the token.</summary>
    public static MentionKinds At(NormalText text, in Sentence sentence, int at)
    {
        if (at + 2 >= sentence.TokenEnd)
        {
            return MentionKinds.None;
        }
        var (a, b, c) = (text.Tokens[at], text.Tokens[at + 1], text.Tokens[at + 2]);
        var gap = b.Start - a.End;
        var isTight = gap is 0 or 1 && c.Start - b.End == gap && a.Length + b.Length + c.Length == 6;
        return isTight && IsGroup(a) && IsGroup(b) && IsGroup(c) && Letters(a) + Letters(b) + Letters(c) is >= 1 and <= 5
            && a.Digits + b.Digits + c.Digits >= 1
            ? MentionKinds.Plate
            : MentionKinds.None;
    }

    private static bool IsGroup(in NormalToken token)
        => token.Length is >= 1 and <= 3 && (token.Digits == token.Length || (token.Digits == 0 && token.Has(TokenTraits.Capital)));

    private static int Letters(in NormalToken token) => token.Length - token.Digits;
}
