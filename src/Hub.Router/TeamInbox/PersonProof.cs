using Hub.Contracts.Members;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Hosting.Provider;

namespace Hub.Router.TeamInbox;

/// <summary>
/// Whether the person at a device is the one to whom it is bound, where the municipality has an identity provider: by that provider's own
/// token, which the
/// router itself verifies. No desk can go round it.
/// </summary>
internal sealed class PersonProof(IdentityProviders providers, HubKeyRing keys)
{
    private const string Purpose = "provider-subject";

    /// <summary>What stands against a caller, as a code; null for nothing.</summary>
    public async Task<string?> ObjectionAsync(HttpRequest request, TeamCaller caller, CancellationToken cancellationToken)
    {
        if (providers.Of(caller.Team) is not { } provider || (caller.Member is null && provider.Settings.KeyFiles))
        {
            return null;
        }
        var (objection, subject, _) = await CheckAsync(request, provider, caller.Team, caller.Actor, cancellationToken);
        return objection
            ?? (caller.Member is null || caller.Subject == subject ? null
                : caller.Subject is null ? MemberCodes.Unbound
                : MemberCodes.OtherPerson);
    }

    /// <summary>To whom a device that asks to join would be bound: nobody where the municipality has no provider.</summary>
    /// <returns>What stands against it; the keyed hash of the person; what the provider said of that person, as the settings name
    /// it.</returns>
    public async Task<(string? Objection, string? Subject, string? GrantedAs)> BindAsync(
        HttpRequest request, TeamId team, string actor, CancellationToken cancellationToken)
        => providers.Of(team) is { } provider ? await CheckAsync(request, provider, team, actor, cancellationToken) : default;

    private async Task<(string? Objection, string? Subject, string? GrantedAs)> CheckAsync(
        HttpRequest request, ProviderTokens provider, TeamId team, string actor, CancellationToken cancellationToken)
    {
        if (request.Headers[MemberRoutes.Person] is not [{ Length: > 0 } token])
        {
            return (MemberCodes.SignInFirst, null, null);
        }
        try
        {
            return await provider.VerifyAsync(token, cancellationToken) is not { } person ? (MemberCodes.SignInOver, null, null)
                : person.For(team, actor) is not { } grant ? (MemberCodes.NotGranted, null, null)
                : (null, keys.KeyedHash(new MunicipalityCode(team.Value[..6].ToUpperInvariant()), Purpose, person.Key(provider.Settings)),
                    grant.Value);
        }
        catch (ProviderAwayException)
        {
            return (MemberCodes.ProviderAway, null, null);
        }
    }
}
