namespace Hub.Contracts.Privacy;

/// <summary>The form of a citizen service number (burgerservicenummer, Wabb): nine digits that pass the elfproef.</summary>
public static class Bsn
{
    /// <summary>
    /// Whether the text is exactly nine digits, not all zero, whose weighted sum (9, 8, …, 2, -1) is a multiple of eleven.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != 9)
        {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }
            sum += (text[i] - '0') * (i == 8 ? -1 : 9 - i);
        }
        return sum % 11 == 0 && text.ContainsAnyInRange('1', '9');
    }
}
