using Hub.Configuration;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Tests.Classification;

public sealed class SpellingsTests
{
    private static readonly Spellings Table = new(
        new Dictionary<string, string>
        {
            ["jgd"] = "jeugd",
            ["veur"] = "voor",
            ["nnman"] = "onbekende man",
        });

    [Theory]
    [InlineData("Jgd hangt veur de deur.", "jeugd hangt voor de deur")]
    [InlineData("NNMAN bij station", "onbekende man bij station")]
    [InlineData("volgens de heer Veur niet", "volgens de heer veur niet")]
    [InlineData("veurdeur", "veurdeur")]
    public void Shorthand_and_dialect_are_read_as_the_word_that_the_lexicons_know_and_names_stay(string written, string read)
    {
        var text = new NormalText();
        text.Clear();

        Normaliser.Read(written, 1, Table, text);

        Assert.Equal(read, string.Join(' ', text.Tokens.ToArray().Select(token => text.Word(token).ToString())));
    }

    [Fact]
    public void A_spelling_that_stands_twice_or_is_no_word_is_a_fault()
    {
        var faults = new List<ConfigFault>();
        var lexicons = new Dictionary<string, string[]>();

        LexiconSet.Build(
            [
                ("a.json", new LexiconFile("a", lexicons, new() { ["jgd"] = "jeugd", ["B-w"] = "bewoner" })),
                ("b.json", new LexiconFile("b", lexicons, new() { ["jgd"] = "jeugdigen", ["bew"] = "bewoner*" })),
            ],
            faults);

        Assert.Equal(["$.spellings.B-w", "$.spellings.jgd", "$.spellings.bew"], faults.Select(fault => fault.Path));
    }
}
