using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Teams.Inbox;

namespace Hub.Desk.Postvak;

/// <summary>Words for the codes in what a browser opened: the server cannot see these, so the browser asks for all of them.</summary>
internal static class DeskVocabulary
{
    /// <summary>The words, by kind of code.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            ["theme"] = Of<Theme>(TeamWords.Theme),
            ["source"] = Of<SourceKind>(TeamWords.Source),
            ["urgency"] = Of<Urgency>(urgency => TeamWords.Urgency(WireCode.Of(urgency))),
            ["escalation"] = Of<EscalationReason>(SteeringWords.Escalation),
            ["reason"] = HubReasons.Words,
        };

    private static Dictionary<string, string> Of<T>(Func<T, string> words)
        where T : struct, Enum
        => Enum.GetValues<T>().Where(value => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) != 0)
            .ToDictionary(WireCode.Of, words, StringComparer.Ordinal);
}
