using System.Globalization;
using Hub.Hosting.Keys;
using Hub.Hosting.Provider;

namespace Hub.Router.OperationsApi;

/// <summary>Operators who sign in at an identity provider: its ID token is their bearer, for the few minutes that it lives.</summary>
internal sealed class OperatorPersons(IdentityProviders providers, HubKeyRing keys)
{
    private const string Purpose = "provider-operator";
    private const uint Numbers = 900_000;

    /// <summary>Who a token proves, and until when; null where it proves no operator.</summary>
    /// <exception cref="ProviderAwayException">The provider that it says to be of does not answer.</exception>
    public async Task<(OperatorCaller Caller, DateTimeOffset Until)?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (providers.ClaimedBy(token) is not { } provider
            || await provider.VerifyAsync(token, cancellationToken) is not { AsOperator: { } grant } person)
        {
            return null;
        }
        return (new OperatorCaller($"{grant.Operator}-{Number(provider, person)}", grant.MayAct), person.Until);
    }

    // Six digits of a keyed hash: the trail tells one person from another, and from who has a key file; who that is, only the provider
    // says.
    private uint Number(ProviderTokens provider, ProviderPerson person)
    {
        var hash = keys.KeyedHash(provider.Settings.Municipalities[0], Purpose, person.Key(provider.Settings));
        return 100_000 + (uint.Parse(hash.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Numbers);
    }
}
