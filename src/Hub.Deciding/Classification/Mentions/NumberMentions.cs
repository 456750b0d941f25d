using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Traces of persons that are figures: telephone, citizen number, age, house number, account, date of birth.</summary>
internal static class NumberMentions
{
    private const int MostAccountParts = 5;

    /// <summary>What begins at the token, and the token after it.</summary>
    public static MentionKinds At(NormalText text, in Sentence sentence, int at, out int next)
    {
        next = at + 1;
        ref readonly var token = ref text.Tokens[at];
        if (token.Has(TokenTraits.Address))
        {
            return MentionKinds.Address;
        }
        if (!token.Has(TokenTraits.Digit))
        {
            return text.Word(token) is "geb" or "geboren" or "geboortedatum" or "dob" ? MentionKinds.BirthDate
                : DoorNumbers.IsSpelledDoor(text, at, sentence.FirstToken) ? MentionKinds.HouseNumber
                : MentionKinds.None;
        }
        return token.Number >= 0 ? OfNumber(text, sentence, at, out next) : Mixed(text, sentence, at, out next);
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
        if (DoorNumbers.IsDoor(text, at, sentence.FirstToken))
        {
            return MentionKinds.HouseNumber;
        }
        var mayBeAge = token.Number is > 0 and < 106 && token.Digits == (token.Number < 10 ? 1 : token.Number < 100 ? 2 : 3);
        return mayBeAge && (IsBetweenMarks(text, sentence, at) || IsYears(text, sentence, at)) ? MentionKinds.Age : MentionKinds.None;
    }

    private static bool IsBetweenMarks(NormalText text, in Sentence sentence, int at)
        => at > sentence.FirstToken && text.Tokens[at].Has(TokenTraits.Opened) && text.Tokens[at].Has(TokenTraits.Closed);

    private static bool IsYears(NormalText text, in Sentence sentence, int at)
        => at + 1 < sentence.TokenEnd && text.Word(text.Tokens[at + 1]) is "jaar" or "jr" or "jarige";

    private static MentionKinds Mixed(NormalText text, in Sentence sentence, int at, out int next)
    {
        next = at + 1;
        ref readonly var token = ref text.Tokens[at];
        var word = text.Word(token);
        if (word.Length > 2 && word[0] == 'n' && word[1] == 'l' && word[2] == '#'
            && (token.Digits >= 10 || IsBankAfter(text, sentence, at)))
        {
            var last = token.Digits >= 10 ? at : Math.Min(at + MostAccountParts, sentence.TokenEnd - 1);
            while (next <= last && (next == at + 1 || text.Tokens[next].Number >= 0))
            {
                next++;
            }
            return MentionKinds.Account;
        }
        var isDoorLetter = token.Digits <= 4 && word.Length == 2 && word[0] == '#' && at > sentence.FirstToken;
        return isDoorLetter && (text.Word(text.Tokens[at - 1]) is "op" || DoorNumbers.IsDoor(text, at, sentence.FirstToken))
            ? MentionKinds.HouseNumber
            : MentionKinds.None;
    }

    // NL91 ABNA 0417 1643 00
    private static bool IsBankAfter(NormalText text, in Sentence sentence, int at)
        => text.Tokens[at].Digits == 2 && at + 2 < sentence.TokenEnd && text.Tokens[at + 1].Length == 4 && text.Tokens[at + 1].Digits == 0
            && text.Tokens[at + 2].Digits >= 4;
}
