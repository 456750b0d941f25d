using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;

namespace Hub.Contracts.Members;

/// <summary>Who is a member of a team, and who asks to be.</summary>
public sealed record TeamMembers
{
    /// <summary>The most that one list holds.</summary>
    public const int Most = 500;

    /// <summary>Creates the list.</summary>
    /// <exception cref="ContractViolationException">It is too long, or the key is missing.</exception>
    public TeamMembers(ImmutableArray<TeamMember> members, TeamPublicKey key)
    {
        Members = Require.List(members, Most);
        Key = Require.Present(key);
    }

    /// <summary>Those who ask first, then members by staff code; removed ones are not listed.</summary>
    public ImmutableArray<TeamMember> Members { get; }

    /// <summary>The newest public key of the team: its private half is what is wrapped for members.</summary>
    public TeamPublicKey Key { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(TeamMembers);
}
