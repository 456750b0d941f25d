using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Homes that are told without a number, and are as good as an address all the same.</summary>
internal static class DescribedHome
{
    private static readonly WordList Homes = new("described-home.homes");
    private static readonly WordList Houses = new("described-home.houses");
    private static readonly WordList Looks = new("described-home.looks");

    private static readonly WordList Positions = new("described-home.positions");
    private static readonly WordList Beyond = new("described-home.beyond");
    private const int LongestDetail = 10;

    private static readonly WordList Shops = new("described-home.shops");

    /// <summary>The words that such a home may begin with.</summary>
    public static IEnumerable<string> Openers(WordBook book)
        => [.. Homes.Words(book), .. Houses.Words(book), .. Looks.Words(book), .. Positions.Words(book)];

    /// <summary>boven de apotheek: somebody's home.</summary>
    public static bool IsAboveShop(TokenizedText text, int index)
        => text.Is(index, TokenKind.Word) && text.Word(index) is "boven" && text.Is(index + 1, TokenKind.Word)
            && text.Word(index + 1) is "de" or "het" or "een"
            && text.Is(index + 2, TokenKind.Word) && Shops.Contains(text, text.Word(index + 2));

    /// <summary>
    /// Het gele huis, de achterste chalet, de boerderij met het ronde raam, het hoekhuis naast de snackbar: how many tokens, 0 for none.
    /// </summary>
    public static int Described(TokenizedText text, int index)
    {
        if (!text.Has(index, WordClass.Home))
        {
            return 0;
        }

        var home = index;
        while (home < index + 2 && text.Is(home, TokenKind.Word)
            && (Looks.Contains(text, text.Word(home)) || Positions.Contains(text, text.Word(home))))
        {
            home++;
        }

        if (!text.Is(home, TokenKind.Word)
            || !(Homes.Contains(text, text.Word(home)) || (home > index && Houses.Contains(text, text.Word(home)))))
        {
            return 0;
        }

        var end = home + 1;
        var told = home > index || text.Word(home) is "hoekhuis" or "hoekwoning";
        var detail = Detail(text, end);
        return detail > end ? detail - index : told ? end - index : 0;
    }

    // met het ronde raam, met al die kabouters in de tuin, naast de snackbar, op de hoek, links van de kerk
    private static int Detail(TokenizedText text, int from)
    {
        var end = from;
        while (text.Is(end, TokenKind.Word) && !text[end].StartsSentence && end < from + LongestDetail)
        {
            var with = text.Word(end) is "met";
            if (!with && !(Beyond.Contains(text, text.Word(end)) && (end > from || !IsStreetOrArea(text, end + 1))))
            {
                break;
            }

            var noun = end + 1;
            while (text.Is(noun, TokenKind.Word) && noun < end + 4
                && text.Word(noun) is "de" or "het" or "een" or "die" or "dat" or "al" or "zo'n" or "van" or "hun" or "haar" or "zijn")
            {
                noun++;
            }

            if ((with && noun == end + 1) || !text.Is(noun, TokenKind.Word) || text[noun].StartsSentence)
            {
                break;
            }

            while (text.Is(noun + 1, TokenKind.Word) && !text[noun + 1].StartsSentence && text.Word(noun).EndsWith("e")
                && !text.Has(noun + 1, WordClass.Function | WordClass.PersonVerb))
            {
                noun++;
            }

            end = noun + 1;
        }

        return end;
    }

    // The street that it stands in tells no more than the field of the street does.
    private static bool IsStreetOrArea(TokenizedText text, int i)
    {
        i += text.Is(i, TokenKind.Word) && text.Word(i) is "de" or "het" ? 1 : 0;
        return text.Is(i, TokenKind.Word)
            && (text[i].HasCapital
                || text.Word(i) is "wijk" or "buurt" or "straat" or "laan" or "weg" or "omgeving" or "dorp" or "stad" or "gemeente"
                    or "rij");
    }

    /// <summary>woont boven de oude slagerij: adds the mention.</summary>
    public static void Beside(MentionScan scan, int index)
    {
        var text = scan.Text;
        for (var i = index + 1; i < text.Count && i <= index + 5 && !text[i].StartsSentence; i++)
        {
            if (text.Is(i, TokenKind.Word) && text.Word(i) is "boven" or "naast" or "achter" or "tegenover" or "onder" or "bij"
                && text.Is(i + 1, TokenKind.Word) && text.Word(i + 1) is "de" or "het" or "een")
            {
                var end = i + 2;
                while (end < text.Count && end < i + 6 && text[end].Kind == TokenKind.Word && !text[end].StartsSentence
                    && text.Word(end) is not ("en" or "maar" or "die" or "dat" or "met" or "is" or "heeft"))
                {
                    end++;
                }

                scan.Add(MentionKind.Dwelling, i, end - i);
                return;
            }
        }
    }
}
