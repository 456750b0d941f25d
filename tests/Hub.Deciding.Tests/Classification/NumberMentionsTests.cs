using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Tests.Classification;

/// <summary>Traces of a person that are figures, in the words of the one reader: a number and the letters at it are two.</summary>
public sealed class NumberMentionsTests
{
    [Theory]
    [InlineData("op rekening NL91ABNA0417164300", "Account")]
    [InlineData("op rekening NL91 ABNA 0417 1643 00", "Account")]
    [InlineData("de auto GB001B staat er", "Plate")]
    [InlineData("de auto 12-AB-34 staat er", "Plate")]
    [InlineData("zij woont op 12b", "HouseNumber")]
    [InlineData("naast Dorpsstraat 12b", "HouseNumber")]
    [InlineData("een meisje (16j) hangt er", "Age")]
    [InlineData("mail jan.bos@voorbeeld.nl", "Address")]
    [InlineData("file op de A12 richting Delft", "None")]
    [InlineData("over de Rijksweg 80km per uur", "None")]
    [InlineData("de lamp is al 3x gemeld", "None")]
    public void A_number_is_what_stands_around_it(string written, string expected)
    {
        var text = new NormalText();
        text.Clear();
        Normaliser.Read(written, 1, Spellings.None, text);
        var found = MentionKinds.None;
        for (var (i, next) = (0, 0); i < text.TokenCount; i = next)
        {
            found |= Plates.At(text, text.Sentences[0], i) | NumberMentions.At(text, text.Sentences[0], i, out next);
        }

        Assert.Equal(expected, found.ToString());
    }
}
