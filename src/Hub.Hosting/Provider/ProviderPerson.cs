using System.Collections.Immutable;
using System.Text;
using Hub.Configuration.Providers;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Hosting.Provider;

/// <summary>Who signed in at an identity provider, as a token of it proves; kept nowhere.</summary>
/// <param name="Subject">What the provider calls the person: opaque, and its own.</param>
/// <param name="Grants">What the person may do here.</param>
/// <param name="Until">When the token ends for the hub.</param>
public sealed record ProviderPerson(string Subject, ImmutableArray<ProviderGrant> Grants, DateTimeOffset Until)
{
    /// <summary>What identifies the person, for a keyed hash: the subject within its provider.</summary>
    public byte[] Key(ProviderSettings provider) => Encoding.UTF8.GetBytes($"{provider.Issuer.OriginalString}\n{Subject}");

    /// <summary>What lets the person be a member of a team under a staff code; null for nothing.</summary>
    public ProviderGrant? For(TeamId team, string actor)
        => Grants.FirstOrDefault(grant
            => grant.Teams.Contains(team)
                && (grant.Roles.IsEmpty || grant.Roles.Contains(StaffCode.RoleOf(actor) ?? "", StringComparer.Ordinal)));

    /// <summary>What makes the person an operator, the one that may act first; null for nothing.</summary>
    public ProviderGrant? AsOperator => Grants.Where(grant => grant.Operator is not null).MaxBy(grant => grant.MayAct);

    /// <inheritdoc/>
    public override string ToString() => nameof(ProviderPerson);
}
