using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Tests.Classification;

public sealed class PassagesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(79)]
    public void A_text_that_is_not_long_has_none(int words) => Assert.Empty(Passages.Of(Words(words)));

    [Fact]
    public void Each_begins_with_the_last_sentence_of_the_one_before_and_no_word_is_left_out()
    {
        var text = string.Join(" ", Enumerable.Range(0, 10).Select(n => $"{n} een zin van tien woorden is dit hier nu."));

        var passages = Passages.Of(text);

        Assert.Equal(text, passages[0] + string.Concat(passages.Skip(1).Select(one => one[(one.IndexOf('.') + 1)..])));
        Assert.All(passages.Zip(passages.Skip(1)), pair => Assert.EndsWith(pair.Second[..(pair.Second.IndexOf('.') + 1)], pair.First));
        Assert.All(passages.SkipLast(1), one => Assert.InRange(one.Trim().Split(' ').Length, 30, 40));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(3_000)]
    public void Without_a_full_stop_it_is_cut_and_no_word_is_left_out(int words)
    {
        var text = Words(words);

        Assert.Equal(text, string.Concat(Passages.Of(text)));
    }

    [Fact]
    public void White_space_alone_is_no_text() => Assert.Empty(Passages.Of(new string('\n', 500)));

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(n => $"w{n}"));
}
