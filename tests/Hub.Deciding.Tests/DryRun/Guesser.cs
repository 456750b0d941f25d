namespace Hub.Deciding.Tests.DryRun;

/// <summary>
/// A naive Bayes guesser: sees some fields of one half, and guesses what the other is about. Learns from one part of the cases, is tried on
/// the rest.
/// </summary>
internal static class Guesser
{
    /// <summary>The share that it guesses right.</summary>
    /// <param name="cases">What is seen, and what is to be guessed.</param>
    public static double Right(IReadOnlyList<(string[] Seen, string Hidden)> cases)
    {
        var learnt = cases.Where((_, index) => index % 2 == 0).ToList();
        var tried = cases.Where((_, index) => index % 2 == 1).ToList();
        var labels = learnt
            .GroupBy(one => one.Hidden)
            .ToDictionary(group => group.Key, group => (double)group.Count(), StringComparer.Ordinal);
        var counts = learnt
            .SelectMany(one => one.Seen.Index().Select(field => (one.Hidden, field.Index, field.Item)))
            .CountBy(key => key)
            .ToDictionary();
        var values = learnt.SelectMany(one => one.Seen.Index()).Distinct().CountBy(field => field.Index).ToDictionary();

        string Guess(string[] seen) =>
            labels
                .MaxBy(label =>
                    Math.Log(label.Value)
                    + seen.Index()
                        .Sum(field =>
                            Math.Log(
                                (counts.GetValueOrDefault((label.Key, field.Index, field.Item)) + 1)
                                    / (label.Value + values.GetValueOrDefault(field.Index, 1)))))
                .Key;

        return tried.Count(one => Guess(one.Seen) == one.Hidden) / (double)tried.Count;
    }
}
