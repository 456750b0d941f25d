namespace Hub.Deciding.Classification.Text;

/// <summary>Figures that are one number, however they are grouped: <c>(079) 321 09 87</c>, <c>14 079</c>, <c>0800-1234</c>.</summary>
/// <param name="End">One past the last token of the run.</param>
/// <param name="Digits">How many digits the run holds.</param>
/// <param name="IsPhone">Whether it has the form of a telephone number, a person's or a desk's.</param>
internal readonly record struct NumberRun(int End, int Digits, bool IsPhone)
{
    private const int WidestGap = 3;
    private const int LongestPhone = 13;

    /// <summary>The run that begins at a token of digits.</summary>
    public static NumberRun At(NormalText text, int first, int sentenceEnd)
    {
        var tokens = text.Tokens;
        var digits = tokens[first].Digits;
        var at = first;
        while (at + 1 < sentenceEnd && Joins(tokens[at], tokens[at + 1]) && digits + tokens[at + 1].Digits <= LongestPhone)
        {
            digits += tokens[++at].Digits;
        }
        return new NumberRun(at + 1, digits, IsPhoneForm(tokens[first], at > first ? tokens[first + 1] : default, digits));
    }

    private static bool Joins(in NormalToken token, in NormalToken next)
        => next.Number >= 0 && !token.Has(TokenTraits.Comma) && next.Start - token.Start - token.Length is var gap && gap <= WidestGap;

    private static bool IsPhoneForm(in NormalToken first, in NormalToken second, int digits)
    {
        if (first.Digits == 2 && first.Number == 14 && second.Digits is 2 or 3 && HasLeadingZero(second))
        {
            return true;
        }
        if (first.Digits == 4 && first.Number is 800 or 900 or 906 or 909 && HasLeadingZero(first))
        {
            return digits is 8 or 11;
        }
        return HasLeadingZero(first) ? digits == 10 || (first.Number == 31 && digits is >= 12 and <= LongestPhone)
            : digits == 10 || (first.Digits == 2 && first.Number == 31 && digits is 11 or 12);
    }

    private static bool HasLeadingZero(in NormalToken token)
        => token.Digits > 1 && (token.Number == 0 || token.Number < Math.Pow(10, token.Digits - 1));
}
