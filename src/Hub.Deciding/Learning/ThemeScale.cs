using Hub.Contracts.Signals;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Learning;

/// <summary>Learns how far scores of the theme can be believed, and which chance of its group makes a theme sure.</summary>
internal static class ThemeScale
{
    private const double Narrowest = 0.1;
    private const double Widest = 3;
    private const double Step = 0.02;

    /// <summary>The scale, and the chance below which a theme is to be confirmed.</summary>
    /// <param name="signals">Signals with their labels.</param>
    /// <param name="scores">What weights that have not seen them say of the themes.</param>
    /// <param name="settings">How often the rest must be right, and how much may be left to be confirmed.</param>
    public static double[] Learn(IReadOnlyList<LabelledSignal> signals, IReadOnlyList<float[]> scores, LearningSettings settings)
    {
        var groups = new double[(int)ThemeGroup.Samen + 1];
        var (scale, least) = (1.0, double.MaxValue);
        for (var tried = Narrowest; tried <= Widest; tried += Step)
        {
            var loss = 0.0;
            for (var i = 0; i < signals.Count; i++)
            {
                ThemeGuess.Chances(scores[i], tried, groups);
                loss -= Math.Log(Math.Max(1e-9, groups[(int)ThemeGroups.Of(signals[i].Theme)]));
            }
            (scale, least) = loss < least ? (tried, loss) : (scale, least);
        }
        return [Math.Round(scale, 2), Math.Round(SureFrom(signals, scores, settings, scale), 4)];
    }

    // The lowest chance from which on the group is right as often as asked; never more left to people than the settings allow.
    private static double SureFrom(
        IReadOnlyList<LabelledSignal> signals, IReadOnlyList<float[]> scores, LearningSettings settings, double scale)
    {
        var scaled = Calibration.None with { Theme = [scale, 0] };
        var guessed = signals.Zip(scores)
            .Select(pair => (About: ThemeGuess.Of(pair.Second, scaled), Label: ThemeGroups.Of(pair.First.Theme)))
            .OrderByDescending(pair => pair.About.Chance).ToList();
        var (from, right) = (1.0, 0);
        for (var i = 0; i < guessed.Count; i++)
        {
            right += ThemeGroups.Of(guessed[i].About.Theme) == guessed[i].Label ? 1 : 0;
            var isSure = right >= settings.SureThemes * (i + 1) || i + 1 <= (1 - settings.MostToConfirm) * guessed.Count;
            from = isSure ? guessed[i].About.Chance : from;
        }
        return from;
    }
}
