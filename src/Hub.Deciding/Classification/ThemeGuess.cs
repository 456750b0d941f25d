using System.Runtime.InteropServices;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Classification;

/// <summary>What a signal is about, and how sure that is.</summary>
/// <param name="Theme">The likeliest theme.</param>
/// <param name="Chance">How likely its group is, between 0 and 1, scaled on authors that were not learned from.</param>
/// <param name="ToConfirm">Whether a person has yet to confirm it: it then counts in no figure and in no pattern.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ThemeGuess(Theme Theme, double Chance, bool ToConfirm)
{
    /// <summary>The likeliest theme of the likeliest group, by their scores.</summary>
    /// <param name="scores">A score for each theme, in order.</param>
    /// <param name="calibration">Makes chances of scores.</param>
    public static ThemeGuess Of(ReadOnlySpan<float> scores, Calibration calibration)
    {
        Span<double> groups = stackalloc double[(int)ThemeGroup.Samen + 1];
        Chances(scores, calibration.Theme[0], groups);
        var group = ThemeGroup.Unknown;
        for (var g = ThemeGroup.Leefomgeving; g <= ThemeGroup.Samen; g++)
        {
            group = groups[(int)g] > groups[(int)group] ? g : group;
        }
        var best = Theme.Unknown;
        for (var theme = Theme.Unknown + 1; (int)theme <= scores.Length; theme++)
        {
            var isBetter = best == Theme.Unknown || scores[(int)theme - 1] > scores[(int)best - 1];
            best = isBetter && ThemeGroups.Of(theme) == group ? theme : best;
        }
        return new ThemeGuess(best, groups[(int)group], groups[(int)group] < calibration.Theme[1]);
    }

    /// <summary>How likely each group of themes is.</summary>
    /// <param name="scores">A score for each theme, in order.</param>
    /// <param name="scale">How far the scores can be believed.</param>
    /// <param name="groups">By number of the group its chance.</param>
    public static void Chances(ReadOnlySpan<float> scores, double scale, Span<double> groups)
    {
        groups.Clear();
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }
        var all = 0.0;
        for (var t = 0; t < scores.Length; t++)
        {
            var weight = Math.Exp(scale * (scores[t] - highest));
            groups[(int)ThemeGroups.Of((Theme)(t + 1))] += weight;
            all += weight;
        }
        for (var g = 0; g < groups.Length; g++)
        {
            groups[g] /= all;
        }
    }
}
