using System.Text.RegularExpressions;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;

namespace Hub.Teams.Inbox;

/// <summary>
/// Withholds, on the team's own side, what a case itself names as a person or dwelling, before words of it go to the hub's release gate:
/// the hub never
/// sees the fields of a sealed case, and need not (<see cref="PrivacyRule.NoPersonInCollective"/>). The desk does the same
/// (<c>own-words.js</c>).
/// </summary>
internal static partial class OwnWords
{
    private const int ShortestName = 3;

    // Parts of names that are words of every sentence; the gate knows the rest.
    private static readonly HashSet<string> Ordinary = new(
        ["van", "der", "den", "het", "ter", "ten", "een", "uit", "mevrouw", "meneer", "mevr", "dhr", "heer", "familie"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The text without them.</summary>
    public static string Withhold(string text, CaseContent content)
    {
        var (subject, reporter, location) = (content.Subject, content.Reporter, content.Location);
        var own = new[] { subject?.Name, subject?.Phone, subject?.Email, reporter?.Name, reporter?.Phone, reporter?.Email }
            .SelectMany(value => Words.Matches(value ?? "").Select(word => word.Value))
            .Where(word => word.Length >= ShortestName && !Ordinary.Contains(word))
            .Concat(new[] { subject?.Bsn, subject?.DateOfBirth, location?.HouseNumber, location?.Postcode,
                content.Reference }.OfType<string>())
            .Concat(Words.Matches(subject?.Address ?? "").Select(word => word.Value).Where(word => word.Any(char.IsAsciiDigit)))
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length);
        return own.Aggregate(text, (left, word) => Regex.Replace(
            left, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])", ReleasedText.Withheld,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words { get; }
}
