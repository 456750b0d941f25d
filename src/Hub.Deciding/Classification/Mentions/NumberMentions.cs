using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Traces of persons that are figures: telephone, citizen number, age, house number, account, date of birth.</summary>
internal static class NumberMentions
{
    private const int AccountDigits = 10;

    /// <summary>What begins at the token, and the token after it.</summary>
    public static MentionKinds At(NormalText text, in Sentence sentence, int at, out int next)
    {
        next = at + 1;
        ref readonly var token = ref text.Tokens[at];
        if (token.Has(TokenTraits.Address))
        {
            return MentionKinds.Address;
        }
        if (token.Number >= 0)
        {
            return OfNumber(text, sentence, at, out next);
        }
        var word = text.Word(token);
        return word is "geb" or "geboren" or "geboortedatum" or "dob" ? MentionKinds.BirthDate
            : word is "nl" && IsAccount(text, sentence, at, out next) ? MentionKinds.Account
            : DoorNumbers.IsSpelledDoor(text, at, sentence.FirstToken) ? MentionKinds.HouseNumber
            : MentionKinds.None;
    }

    /// <summary>Whether a telephone number begins at the token.</summary>
    public static bool IsPhone(NormalText text, in Sentence sentence, int at)
        => text.Tokens[at].Number >= 0 && NumberRun.At(text, at, sentence.TokenEnd).IsPhone;

    private static MentionKinds OfNumber(NormalText text, in Sentence sentence, int at, out int next)
    {
        ref readonly var token = ref text.Tokens[at];
        var run = NumberRun.At(text, at, sentence.TokenEnd);
        if (run.IsPhone || run.Digits > DoorNumbers.LongestLoose)
        {
            next = run.End;
            return run.IsPhone ? MentionKinds.Phone : run.Digits == 9 ? MentionKinds.CitizenNumber : MentionKinds.None;
        }
        next = at + 1;
        if (DoorNumbers.IsDoor(text, at, sentence.FirstToken) || IsDoorWithLetter(text, sentence, at))
        {
            return MentionKinds.HouseNumber;
        }
        var mayBeAge = token.Number is > 0 and < 106 && token.Digits == (token.Number < 10 ? 1 : token.Number < 100 ? 2 : 3);
        return mayBeAge && (IsBetweenMarks(text, sentence, at) || IsYears(text, sentence, at)) ? MentionKinds.Age : MentionKinds.None;
    }

    private static bool IsBetweenMarks(NormalText text, in Sentence sentence, int at)
        => at > sentence.FirstToken && text.Tokens[at].Has(TokenTraits.Opened) && text.Tokens[at].Has(TokenTraits.Closed);

    private static bool IsYears(NormalText text, in Sentence sentence, int at)
        => at + 1 < sentence.TokenEnd && text.Word(text.Tokens[at + 1]) is "jaar" or "jr" or "jarige" or "j";

    // "op 12b"
    private static bool IsDoorWithLetter(NormalText text, in Sentence sentence, int at)
    {
        ref readonly var token = ref text.Tokens[at];
        return token.Digits <= DoorNumbers.LongestDoor && at > sentence.FirstToken && text.Word(text.Tokens[at - 1]) is "op"
            && at + 1 < sentence.TokenEnd && text.Tokens[at + 1] is { NormalLength: 1, Number: < 0 } letter && letter.Start == token.End;
    }

    // NL91ABNA0417164300, NL91 ABNA 0417 1643 00
    private static bool IsAccount(NormalText text, in Sentence sentence, int at, out int next)
    {
        next = at + 1;
        var tokens = text.Tokens;
        if (at + 3 >= sentence.TokenEnd || tokens[at + 1].Number < 0 || tokens[at + 1].Digits != 2 || tokens[at + 1].Start != tokens[at].End
            || tokens[at + 2].Length != 4 || tokens[at + 2].Number >= 0 || tokens[at + 3].Digits < 4)
        {
            return false;
        }
        next = at + 3;
        for (var digits = 0; next < sentence.TokenEnd && tokens[next].Number >= 0 && digits < AccountDigits; next++)
        {
            digits += tokens[next].Digits;
        }
        return true;
    }
}
