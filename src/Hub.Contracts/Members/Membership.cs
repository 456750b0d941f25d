using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Members;

/// <summary>How it stands with the device that asks, and the team's key wrapped for it: only that device can open it.</summary>
public sealed record Membership
{
    /// <summary>The most domains.</summary>
    public const int MostDomains = 20;

    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing or has another form.</exception>
    public Membership(
        Guid id, TeamId team, string actor, MemberStanding standing, DateTimeOffset? until = null, string? keyId = null,
        CompactJwe? wrapped = null, NoticeChoice? notices = null, ImmutableArray<string> noticeDomains = default)
    {
        Id = Require.Id(id);
        Team = Require.Present(team);
        Actor = StaffCode.Checked(actor);
        Standing = Require.Known(standing);
        Until = until?.ToUniversalTime();
        KeyId = Require.OptionalText(keyId, 64);
        Wrapped = wrapped;
        Notices = notices;
        NoticeDomains = Require.List(noticeDomains, MostDomains);
    }

    /// <summary>The id.</summary>
    public Guid Id { get; }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>The staff code under which the hub writes down what the device does.</summary>
    public string Actor { get; }

    /// <summary>How it stands.</summary>
    public MemberStanding Standing { get; }

    /// <summary>Until when; null before it was admitted.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>The newest key of the team in it; null before it was admitted.</summary>
    public string? KeyId { get; }

    /// <summary>
    /// The team's private keys, a JWK Set (RFC 7517) sealed for the device's key, with the membership's id as <c>delivery</c>; null before
    /// it was admitted. The hub cannot open it.
    /// </summary>
    public CompactJwe? Wrapped { get; }

    /// <summary>How the member chose to be told by mail that something waits; null where nothing was chosen: never.</summary>
    public NoticeChoice? Notices { get; }

    /// <summary>
    /// The domains that the member's address may have; empty where the installation lets no member choose, and from a hub of before that.
    /// </summary>
    public ImmutableArray<string> NoticeDomains { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(Membership)} {Id}";
}
