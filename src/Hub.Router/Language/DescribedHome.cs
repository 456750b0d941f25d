namespace Hub.Router.Language;

/// <summary>Homes that are told without a number, and are as good as an address all the same.</summary>
internal static class DescribedHome
{
    private static readonly WordSet Homes = WordSet.Of("boerderij huis huisje hoekhuis woning hoekwoning villa bungalow caravan chalet woonboot");
    private static readonly WordSet Shops = WordSet.Of(
        "apotheek bakker bakkerij slager slagerij kapper kapsalon winkel snackbar cafetaria cafe kroeg restaurant fietsenmaker drogist drogisterij supermarkt bloemist toko pizzeria shoarmazaak stomerij wasserette "
        + "avondwinkel nachtwinkel garage juwelier opticien boekhandel slijter slijterij bank makelaar tandarts praktijk pastorie kebabzaak viswinkel groenteboer hema zaak shop");

    /// <summary>boven de apotheek: somebody's home.</summary>
    public static bool IsAboveShop(TokenizedText text, int index)
        => text.Is(index, TokenKind.Word) && text.Word(index) is "boven" && text.Is(index + 1, TokenKind.Word) && text.Word(index + 1) is "de" or "het" or "een"
            && text.Is(index + 2, TokenKind.Word) && Shops.Contains(text.Word(index + 2));

    /// <summary>de boerderij met het ronde raam: how many tokens, 0 for none.</summary>
    public static int Described(TokenizedText text, int index)
    {
        if (!text.Is(index, TokenKind.Word) || !Homes.Contains(text.Word(index)) || !text.Is(index + 1, TokenKind.Word) || text.Word(index + 1) is not "met"
            || !text.Is(index + 2, TokenKind.Word) || text.Word(index + 2) is not ("de" or "het" or "die" or "dat"))
        {
            return 0;
        }

        var end = index + 3;
        while (end < index + 5 && text.Is(end, TokenKind.Word) && !text[end].StartsSentence && !text.Has(end, WordClass.Function))
        {
            end++;
        }

        return end - index;
    }

    /// <summary>woont boven de oude slagerij: adds the mention.</summary>
    public static void Beside(MentionScan scan, int index)
    {
        var text = scan.Text;
        for (var i = index + 1; i < text.Count && i <= index + 5 && !text[i].StartsSentence; i++)
        {
            if (text.Is(i, TokenKind.Word) && text.Word(i) is "boven" or "naast" or "achter" or "tegenover" or "onder" or "bij" && text.Is(i + 1, TokenKind.Word) && text.Word(i + 1) is "de" or "het" or "een")
            {
                var end = i + 2;
                while (end < text.Count && end < i + 6 && text[end].Kind == TokenKind.Word && !text[end].StartsSentence && text.Word(end) is not ("en" or "maar" or "die" or "dat" or "met" or "is" or "heeft"))
                {
                    end++;
                }

                scan.Add(MentionKind.Dwelling, i, end - i);
                return;
            }
        }
    }
}
