using Hub.Contracts.TeamInbox;

namespace Hub.Desk.Postvak;

/// <summary>One part of the list that somebody can look at.</summary>
/// <param name="Name">In the address of the screen.</param>
/// <param name="State">As the inbox calls it.</param>
/// <param name="Words">On the screen.</param>
/// <param name="Count">How many there are.</param>
public sealed record InboxFilter(string Name, string State, string Words, Func<InboxCounts, int> Count)
{
    /// <summary>All of them, the first one by default.</summary>
    public static IReadOnlyList<InboxFilter> All { get; } =
    [
        new("nieuw", "new", "Nieuw", counts => counts.Fresh),
        new("van-mij", "mine", "Van mij", counts => counts.Mine ?? 0),
        new("van-ons", "ours", "Van ons", counts => counts.Ours),
        new("te-laat", "late", "Te laat", counts => counts.Late),
        new("afgerond", "closed", "Afgerond", counts => counts.Closed),
    ];

    /// <summary>The filter of a name; the first where there is none such.</summary>
    public static InboxFilter Of(string? name) => All.FirstOrDefault(one => one.Name == name) ?? All[0];
}
