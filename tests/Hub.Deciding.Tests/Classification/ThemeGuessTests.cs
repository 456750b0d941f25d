using Hub.Contracts.Signals;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Tests.Classification;

/// <summary>What is sure of a theme: its group, where one of twenty is not.</summary>
public sealed class ThemeGuessTests
{
    private static readonly Theme[] Themes = [.. Enum.GetValues<Theme>().Where(theme => theme != Theme.Unknown)];

    [Fact]
    public void Every_theme_is_of_one_of_six_groups()
    {
        Assert.Equal(6, Themes.Select(ThemeGroups.Of).Distinct().Count());
        Assert.DoesNotContain(ThemeGroup.Unknown, Themes.Select(ThemeGroups.Of));
        Assert.Equal(ThemeGroup.Unknown, ThemeGroups.Of(Theme.Unknown));
    }

    // Three of care beside one of housing that is a little likelier than each of them alone.
    [Fact]
    public void The_likeliest_theme_of_the_likeliest_group_is_taken()
    {
        var guess = Guess(
            (Theme.OverlastHuishouden, 2.1f), (Theme.ZorgOndersteuning, 2), (Theme.Eenzaamheid, 1.9f), (Theme.GgzOnbegrepenGedrag, 1.9f));

        Assert.Equal(Theme.ZorgOndersteuning, guess.Theme);
        Assert.InRange(guess.Chance, 0.5, 0.8);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(0.5f, true)]
    public void What_is_little_likelier_than_the_rest_is_to_be_confirmed(float score, bool toConfirm)
        => Assert.Equal(toConfirm, Guess((Theme.Afval, score)).ToConfirm);

    [Fact]
    public void Chances_of_all_groups_together_are_one()
    {
        var groups = new double[7];
        ThemeGuess.Chances([.. Themes.Select((_, i) => i * 0.3f)], 0.8, groups);

        Assert.Equal(1, groups.Sum(), 9);
        Assert.Equal(0, groups[0]);
    }

    private static ThemeGuess Guess(params (Theme Theme, float Score)[] scores)
        => ThemeGuess.Of(
            [.. Themes.Select(theme => scores.FirstOrDefault(one => one.Theme == theme).Score)],
            Calibration.None with { Theme = [1, 0.6] });
}
