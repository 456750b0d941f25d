using Hub.Contracts.Members;
using Hub.Desk.Frame;

namespace Hub.Desk.Leden;

/// <summary>A member of a team, as its screen tells it.</summary>
/// <param name="member">The member.</param>
/// <param name="newest">The newest key of the team.</param>
/// <param name="now">The moment of reading.</param>
public sealed class MemberWords(TeamMember member, string newest, DateTimeOffset now)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <summary>The terms that can be chosen, by days.</summary>
    public static IReadOnlyList<(int Days, string Words)> Terms { get; } =
        [(91, "drie maanden"), (182, "een half jaar"), (TermRequest.Usual, "een jaar"), (TermRequest.Longest, "twee jaar")];

    /// <summary>The member.</summary>
    public TeamMember Member => member;

    /// <summary>Whether it asks to be one.</summary>
    public bool IsAsking => member.Standing == MemberStanding.Pending;

    /// <summary>Since when, by whom and until when.</summary>
    public string Line => IsAsking
        ? $"Gevraagd {DeskTime.Since(member.AskedAt, now)}{(member.Invited ? " · met een link van de beheerder" : "")}{Granted}"
        : string.Join(" · ", new[]
        {
            member is { AdmittedAt: { } at, AdmittedBy: { } by } ? $"toegelaten op {DeskTime.Date(at)} door {by}" : null,
            member.Until is { } until ? $"tot {DeskTime.Date(until)}" : null,
        }.OfType<string>()) + Granted;

    private string Granted => member.GrantedAs is { } granted ? $" · volgens de gemeente {granted}" : "";

    /// <summary>What asks attention; null for nothing.</summary>
    public string? Remark
        => member.Standing == MemberStanding.Expired ? "verlopen"
            : member.Until is { } until && until - now < Soon ? $"verloopt op {DeskTime.Date(until)}"
            : null;

    /// <summary>Whether the newest key of the team is not wrapped for it yet.</summary>
    public bool HasOldKey => !IsAsking && member.KeyId != newest;
}
