namespace Hub.Router.Language;

/// <summary>Numbers that a thing of public space bears, with or without a word for number between: lichtmast 204, container nr. 45, halte nummer 3.</summary>
internal static class ThingNumbers
{
    private static readonly WordSet Things = WordSet.Of(
        "lichtmast lichtmastnummer lantaarnpaal lantaarn straatlantaarn straatlamp lamp lichtpunt mast paal poller prullenbak afvalbak vuilnisbak glasbak kledingbak papierbak ondergrondse container "
        + "afvalcontainer restafvalcontainer put putdeksel kolk straatkolk boom halte bushalte abri bushokje bankje speeltoestel verkeerslicht parkeerautomaat betaalautomaat laadpaal hydrant "
        + "fietsknooppunt knooppunt hectometerpaal brugnummer gemaal duiker lantaarnpaalnummer mastnummer boomnummer");

    /// <summary>Whether the number is the number of such a thing.</summary>
    public static bool IsOne(TokenizedText text, int index)
    {
        var before = index - 1;
        while (before > index - 4 && (text.IsMark(before, '.') || text.IsMark(before, ':') || (text.Is(before, TokenKind.Word) && text.Word(before) is "nr" or "nummer" or "no" or "met")))
        {
            before--;
        }

        return text.Is(before, TokenKind.Word) && Things.Contains(text.Word(before)) && !StreetNames.IsStreetWord(text, before - 1);
    }
}
