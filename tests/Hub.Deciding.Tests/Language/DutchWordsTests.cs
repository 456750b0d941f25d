using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Tests.Language;

public sealed class DutchWordsTests
{
    private static readonly DutchWords Words = DutchWords.Load();

    [Theory]
    [InlineData("lantaarnpaal")]
    [InlineData("stoeptegels")]
    [InlineData("gesprongen")]
    [InlineData("bankje")]
    public void Everyday_words_are_known(string word) => Assert.True(Words.Of(word).HasFlag(WordClass.Word));

    [Theory]
    [InlineData("bnx")]
    [InlineData("hoogerwerf")]
    [InlineData("meulenkamp")]
    [InlineData("")]
    public void Names_are_no_words(string word) => Assert.False(Words.Of(word).HasFlag(WordClass.Word));

    [Theory]
    [InlineData("bakker")]
    [InlineData("roos")]
    [InlineData("onrust")]
    [InlineData("gans")]
    public void A_word_may_be_a_name_too(string word)
    {
        var known = Words.Of(word);

        Assert.True(known.HasFlag(WordClass.Word));
        Assert.NotEqual(WordClass.None, known & WordClass.MaybeName);
    }

    [Theory]
    [InlineData("galerijlampen", true)]
    [InlineData("speelplaatshekken", true)]
    [InlineData("containerlucht", true)]
    [InlineData("xqzlampen", false)]
    [InlineData("lampenxqz", false)]
    public void Compounds_split_in_known_words(string word, bool compound) => Assert.Equal(compound, Words.IsCompound(word));

    [Fact]
    public void A_word_list_compiles_to_the_same_bytes_and_reads_back_exactly()
    {
        string[] list = ["bakken", "bakker", "Bakker", "bak", "foto's", "'s morgens", "Aïda", "GGD", "café", "zeeën"];
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        LexiconFile.Build(list, first);
        LexiconFile.Build(list.Reverse(), second);
        first.Position = 0;
        var (harmless, names) = LexiconFile.Read(first);

        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.All(["bakken", "bakker", "bak", "foto's", "'s", "morgens", "cafe", "zeeen"], word => Assert.True(harmless.Contains(word)));
        Assert.All(["bakke", "ba", "bakkers", "aida", "ggd"], word => Assert.False(harmless.Contains(word)));
        Assert.True(names.Contains("bakker") && names.Contains("aida") && !names.Contains("ggd"));
    }

    [Fact]
    public void A_broken_word_list_is_refused()
    {
        using var broken = new MemoryStream(new byte[64]);

        Assert.Throws<InvalidDataException>(() => LexiconFile.Read(broken));
    }
}
