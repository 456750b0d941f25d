using System.Collections.Immutable;
using Hub.Configuration.Servers;
using Hub.Contracts.Signals;

namespace Hub.Configuration.Providers;

/// <summary>
/// An identity provider (OpenID Connect) of a municipality: people sign in there, and the hub believes what it says of them. Off where none
/// is set.
/// </summary>
/// <param name="Name">What people read on the button and on the list of members, such as <c>gemeente Zoetermeer</c>.</param>
/// <param name="Issuer">The provider's address exactly as its tokens name it; https, or http on this machine.</param>
/// <param name="ClientId">The name under which the desk is registered there; the audience of its tokens.</param>
/// <param name="Municipalities">The municipalities whose teams sign in there. Each has one provider at most.</param>
/// <param name="Grants">What the values of the claim let people do here. What no line names gives nothing.</param>
/// <param name="ClientSecret">The desk's secret there; only the desk reads it. Default none: a public client, with PKCE alone.</param>
/// <param name="Claim">The claim of the ID token whose values count. Default <c>roles</c>.</param>
/// <param name="Scopes">What the desk asks for. Default <c>openid</c> and <c>offline_access</c>; without the second people sign in anew
/// whenever a token ends.</param>
/// <param name="TokenMinutes">How old a token may be at most, whatever the provider says: so long somebody who left is in yet. Default
/// 10.</param>
/// <param name="KeyFiles">Whether who holds a team's key file may go on without signing in there, as systems of teams do. Default it
/// may.</param>
/// <param name="Desk">Where people reach the desk, such as <c>https://bureau.gemeente.nl</c>, where that is not what a request says: behind
/// a proxy. Default <c>http.publicUrl</c>, else what each request says.</param>
public sealed record ProviderSettings(
    string Name, Uri Issuer, string ClientId, ImmutableArray<MunicipalityCode> Municipalities, ImmutableArray<ProviderGrant> Grants,
    SecretSource? ClientSecret = null, string Claim = "roles", ImmutableArray<string> Scopes = default, int TokenMinutes = 10,
        bool KeyFiles = true,
    Uri? Desk = null)
{
    /// <summary>What the desk asks for.</summary>
    public ImmutableArray<string> Scopes { get; init; } = Scopes.IsDefaultOrEmpty ? ["openid", "offline_access"] : Scopes;

    /// <inheritdoc/>
    public override string ToString() => nameof(ProviderSettings);
}
