using Hub.Router.Classification.Text;

namespace Hub.Router.Classification.Mentions;

/// <summary>Traces of persons that are figures: telephone, citizen number, age, house number, plate, account, date of birth.</summary>
internal static class NumberMentions
{
    /// <summary>What begins at the token.</summary>
    public static MentionKinds At(NormalText text, int at, int end)
    {
        var tokens = text.Tokens;
        ref readonly var token = ref tokens[at];
        if (token.Has(TokenTraits.Address))
        {
            return MentionKinds.Address;
        }
        if (!token.Has(TokenTraits.Digit))
        {
            return text.Word(token) is "geb" or "geboren" or "geboortedatum" or "dob" ? MentionKinds.BirthDate : MentionKinds.None;
        }
        return token.Number >= 0 ? OfNumber(text, at, end) : Mixed(text, at, end);
    }

    private static MentionKinds OfNumber(NormalText text, int at, int end)
    {
        var tokens = text.Tokens;
        ref readonly var token = ref tokens[at];
        var following = at + 1 < end ? tokens[at + 1] : default;
        if (token.Digits == 10 || (token.Digits is 2 or 3 or 4 && following.Digits is >= 4 and <= 8 && token.Number is 6 or 31 or 26 or 79 or 314 or 315))
        {
            return MentionKinds.Phone;
        }
        if (token.Digits == 9)
        {
            return MentionKinds.CitizenNumber;
        }
        if (at > 0 && tokens[at - 1].Sentence == token.Sentence)
        {
            if (IsDoor(text, at))
            {
                return MentionKinds.HouseNumber;
            }
            if (token.Number is > 0 and < 106 && token.Has(TokenTraits.Opened) && token.Has(TokenTraits.Closed))
            {
                return MentionKinds.Age;
            }
        }
        return token.Number is > 0 and < 106 && at + 1 < end && text.Word(following) is "jaar" or "jr" or "jarige" ? MentionKinds.Age : MentionKinds.None;
    }

    private static bool IsDoor(NormalText text, int at)
    {
        var tokens = text.Tokens;
        var before = text.Word(tokens[at - 1]);
        return tokens[at].Digits <= 4
            && (before is "nr" or "nummer" or "huisnummer" or "deur" or "app" or "appartement" or "flatnr" or "huisje" or "woning" or "kamer" or "perceel"
                || StreetWords.IsStreet(before) || (tokens[at - 1].Has(TokenTraits.Capital) && !tokens[at - 1].Has(TokenTraits.SentenceStart | TokenTraits.AllCapitals)));
    }

    private static MentionKinds Mixed(NormalText text, int at, int end)
    {
        var word = text.Word(text.Tokens[at]);
        ref readonly var token = ref text.Tokens[at];
        if (token.Digits >= 10 && word.Length > 4 && word[0] == 'n' && word[1] == 'l')
        {
            return MentionKinds.Account;
        }
        var isDoorLetter = token.Digits <= 4 && word.Length == 2 && word[0] == '#' && at > 0 && text.Tokens[at - 1].Sentence == token.Sentence;
        if (isDoorLetter && (StreetWords.IsStreet(text.Word(text.Tokens[at - 1])) || text.Word(text.Tokens[at - 1]) is "nr" or "nummer" or "op"))
        {
            return MentionKinds.HouseNumber;
        }
        return MentionKinds.None;
    }
}
