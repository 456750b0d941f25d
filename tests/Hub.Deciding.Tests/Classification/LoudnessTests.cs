using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Tests.Classification;

/// <summary>In a long text one word says less about danger or harm.</summary>
public sealed class LoudnessTests
{
    [Theory]
    [InlineData(0, 16)]
    [InlineData(15, 16)]
    [InlineData(40, 40)]
    public void A_short_text_is_no_louder_than_sixteen_words(int words, int counted)
        => Assert.Equal(MathF.Sqrt(40f / counted), Loudness.Of(words));

    [Fact]
    public void A_text_of_four_times_countedmany_words_is_half_countedloud()
        => Assert.Equal(Loudness.Of(50) / 2, Loudness.Of(200));
}
