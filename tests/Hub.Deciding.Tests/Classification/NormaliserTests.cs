using Hub.Deciding.Classification.Text;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Tests.Classification;

/// <summary>What the classifier makes of the tokens that the gate reads too.</summary>
public sealed class NormaliserTests
{
    [Theory]
    [InlineData("Vijf auto's op de stoep", "vijf|auto's|op|de|stoep")]
    [InlineData("Zo’n lamp, ‘t licht en d'r zus", "zo'n|lamp|t|licht|en|d'r|zus")]
    [InlineData("Schuin t.h.v. nr. 12b, a.u.b. snel", "schuin|thv|nr|#|b|aub|snel")]
    [InlineData("klaar.Morgen verder", "klaar|morgen|verder")]
    [InlineData("Mail (jan.bos@voorbeeld.nl) of @bosjes. Dank", "mail|@|of|@|dank")]
    [InlineData("hoek 3 @ 5 en 10-12", "hoek|#|#|en|#|#")]
    [InlineData("Zoë's cafe\u0323", "zoe's|cafe")]
    public void Words_are_folded_and_numbers_and_addresses_lose_what_they_say(string written, string words)
    {
        var text = Read(written);

        Assert.Equal(words, string.Join('|', text.Tokens.ToArray().Select(token => text.Word(token).ToString())));
    }

    [Theory]
    [InlineData("Lamp stuk... Graag maken! Dank", "Lamp stuk...|Graag maken!|Dank")]
    [InlineData("Dhr. A. Kok woont er nu; de lamp is stuk", "Dhr. A. Kok woont er nu;|de lamp is stuk")]
    [InlineData("Regel een\n\nregel twee.", "Regel een|regel twee.")]
    [InlineData("Mail jan@voorbeeld.nl. Bel niet", "Mail jan@voorbeeld.nl.|Bel niet")]
    public void Sentences_are_those_of_the_tokens(string written, string sentences)
    {
        var text = Read(written);

        Assert.Equal(sentences, string.Join('|', text.Sentences.ToArray().Select(one => written[one.Start..one.End].Trim())));
    }

    [Theory]
    [InlineData("Dhr. J.H. Bos, t.h.v. auto's (12b), NL12 en jan@voorbeeld.nl; 't is DRUK!\nZie @buurt.")]
    [InlineData("Zoë  belde 06-1234 5678... O.a. over de A12?")]
    public void Every_word_stands_where_the_tokens_of_the_gate_stand(string written)
    {
        var text = Read(written);
        var gate = Tokenizer.Read(written);
        var starts = Enumerable.Range(0, gate.Count).Select(i => gate[i].Start).ToHashSet();
        var ends = Enumerable.Range(0, gate.Count).Select(i => gate[i].End).ToHashSet();

        Assert.All(text.Tokens.ToArray(), token => Assert.True(starts.Contains(token.Start) && ends.Contains(token.End)));
    }

    private static NormalText Read(string written)
    {
        var text = new NormalText();
        text.Clear();
        Normaliser.Read(written, 1, Spellings.None, text);
        return text;
    }
}
