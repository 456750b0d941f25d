namespace Hub.Router.Patterns;

/// <summary>
/// Whether public matters rise: the conditional test of two Poisson counts (Przyborowski and Wilenski). Given how many came in both periods
/// together, those of the later one are spread as if each fell in it by the chance that the other areas show. Pure.
/// </summary>
internal static class TrendTest
{
    /// <summary>Below this nothing is said, however sure it would be.</summary>
    public const int Least = 10;

    /// <summary>How much more than last year it must be.</summary>
    public const double Times = 1.5;

    /// <summary>How unlikely it must be that nothing rose.</summary>
    public const double Threshold = 0.001;

    /// <summary>Whether it rises.</summary>
    /// <param name="now">How many came in the area in these weeks.</param>
    /// <param name="before">How many in the same weeks a year before.</param>
    /// <param name="othersNow">How many came in the other areas in these weeks.</param>
    /// <param name="othersBefore">How many there a year before.</param>
    public static bool IsRising(long now, long before, long othersNow, long othersBefore)
        => now >= Least && now >= Times * before && Chance(now, before, othersNow, othersBefore) <= Threshold;

    /// <summary>The chance that so many or more would have come, had nothing risen but what rises everywhere.</summary>
    public static double Chance(long now, long before, long othersNow, long othersBefore)
    {
        var share = Math.Max(0.5, (othersNow + 0.5) / (othersNow + othersBefore + 1));
        var (all, sum) = (now + before, 0.0);
        var term = Math.Log(share) * all; // of all falling in these weeks; each step back takes one out
        for (var k = all; k >= now; k--)
        {
            sum += Math.Exp(term);
            term += k == 0 ? 0 : Math.Log(k) - Math.Log(all - k + 1) + Math.Log(1 - share) - Math.Log(share);
        }
        return Math.Min(1, sum);
    }
}
