using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Foto's van de stoep.", "foto's|van|de|stoep|.")]
    [InlineData("Één café, nr. 12a", "een|cafe|,|nr|.|12|a")]
    [InlineData("06-1234", "06|-|1234")]
    public void A_text_is_words_numbers_and_marks_in_folded_form(string text, string expected)
    {
        var read = Tokenizer.Read(text);

        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, read.Count).Select(i => read.Word(i).ToString())));
    }

    [Fact]
    public void Positions_are_those_of_the_source_text()
    {
        const string text = "Zoë liep\nover het Plein";

        var read = Tokenizer.Read(text);

        Assert.All(
            Enumerable.Range(0, read.Count),
            i => Assert.Equal(text.Substring(read[i].Start, read[i].Length), read.Written(i).ToString()));
        Assert.Equal(text.Length, read.Folded.Length);
    }

    [Theory]
    [InlineData("Lamp stuk. Graag maken! ok", "Lamp|Graag|ok")]
    [InlineData("Zie mw. Bos en dhr. A. Kok. Dank", "Zie|Dank")]
    [InlineData("Eerste regel\ntweede regel", "Eerste|tweede")]
    [InlineData("De lamp is stuk; Kok belt", "De")]
    [InlineData("O.a. de lamp t.h.v. de brug", "O")]
    public void A_sentence_starts_after_a_stop_but_not_after_an_abbreviation_or_initial(string text, string expected)
    {
        var read = Tokenizer.Read(text);

        Assert.Equal(
            expected,
            string.Join('|', Enumerable.Range(0, read.Count).Where(i => read[i].StartsSentence).Select(i => read.Written(i).ToString())));
    }

    [Theory]
    [InlineData("Lamp stuk. Graag maken! Zie mw. Bos om 10.30 uur", ".|!")]
    [InlineData("Eerste regel\ntweede regel; dan nr. 3 etc. t.h.v. de brug?", "\n|;|?")]
    public void What_ends_a_sentence_is_told_at_its_mark(string text, string expected)
    {
        var read = Tokenizer.Read(text);

        var ends = Enumerable.Range(0, read.Count).Where(i => read[i].EndsSentence);
        Assert.Equal(expected, string.Join('|', ends.Select(i => read.Written(i).ToString())));
    }

    [Theory]
    [InlineData("ER LIGT EEN KABEL OP STRAAT", true, false)]
    [InlineData("er ligt een kabel op straat", false, true)]
    [InlineData("Er ligt een kabel op straat", false, false)]
    public void It_knows_when_capitals_say_nothing(string text, bool shouts, bool whispers)
    {
        var read = Tokenizer.Read(text);

        Assert.Equal((shouts, whispers), (read.Shouts, read.Whispers));
    }
}
