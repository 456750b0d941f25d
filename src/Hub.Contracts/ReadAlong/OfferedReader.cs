using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.ReadAlong;

/// <summary>A team that could read along in a case, by one of its roles.</summary>
public sealed record OfferedReader
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The team is missing, or a role has not the form of one.</exception>
    public OfferedReader(TeamId team, ImmutableArray<string> roles)
    {
        Team = Require.Present(team);
        Roles = [.. Require.List(roles, 100).Select(StaffCode.Checked)];
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>Its roles, as the municipality lists them.</summary>
    public ImmutableArray<string> Roles { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(OfferedReader);
}
