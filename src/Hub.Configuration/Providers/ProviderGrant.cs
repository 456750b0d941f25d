using System.Collections.Immutable;
using Hub.Contracts.Territory;

namespace Hub.Configuration.Providers;

/// <summary>What a value in the token of an identity provider lets its holder do at this hub.</summary>
/// <param name="Value">The value of the claim, exactly as the provider writes it, such as the name of a group. The team sees it of who asks
/// to join.</param>
/// <param name="Teams">The teams of which its holder may be a member. Default none.</param>
/// <param name="Roles">The roles under which, without a number. Default every role that the municipality lists for the team.</param>
/// <param name="Operator">The role in which its holder is an operator; one of <c>operators</c>. Default none.</param>
/// <param name="MayAct">Whether that operator may do more than read. Default not.</param>
public sealed record ProviderGrant(
    string Value, ImmutableArray<TeamId> Teams = default, ImmutableArray<string> Roles = default, string? Operator = null,
        bool MayAct = false)
{
    /// <summary>The teams of which its holder may be a member.</summary>
    public ImmutableArray<TeamId> Teams { get; init; } = Teams.IsDefault ? [] : Teams;

    /// <summary>The roles under which; empty for every one.</summary>
    public ImmutableArray<string> Roles { get; init; } = Roles.IsDefault ? [] : Roles;

    /// <inheritdoc/>
    public override string ToString() => nameof(ProviderGrant);
}
