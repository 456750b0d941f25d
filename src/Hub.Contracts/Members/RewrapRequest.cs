using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Members;

/// <summary>The team's keys, the new one among them, wrapped anew for the members who stay.</summary>
public sealed record RewrapRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">It holds nothing or too much.</exception>
    public RewrapRequest(string keyId, ImmutableArray<WrappedForMember> members)
    {
        KeyId = Require.Text(keyId, 64);
        Members = Require.Entries(members, TeamMembers.Most);
    }

    /// <summary>The newest of the keys.</summary>
    public string KeyId { get; }

    /// <summary>A wrapped set for each who stays; who is not named keeps what there was.</summary>
    public ImmutableArray<WrappedForMember> Members { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(RewrapRequest);
}
