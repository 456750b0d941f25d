using Hub.Hosting.Provider;

namespace Hub.Desk.Provider;

/// <summary>
/// One who signed in at an identity provider: in the memory of the desk alone, until signing out, a refusal of the provider, or twelve
/// hours.
/// </summary>
/// <param name="provider">The provider.</param>
/// <param name="idToken">Its ID token.</param>
/// <param name="refreshToken">What gets the next one; null where the provider gives none.</param>
/// <param name="person">Who it proves.</param>
/// <param name="started">When it began.</param>
internal sealed class DeskSession(ProviderTokens provider, string idToken, string? refreshToken, ProviderPerson person,
    DateTimeOffset started)
{
    /// <summary>How long it lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The provider.</summary>
    public ProviderTokens Provider => provider;

    /// <summary>Its newest ID token.</summary>
    public string IdToken { get; private set; } = idToken;

    /// <summary>What gets the next one; null for none.</summary>
    public string? RefreshToken { get; private set; } = refreshToken;

    /// <summary>Who signed in.</summary>
    public ProviderPerson Person { get; private set; } = person;

    /// <summary>When it ends, whatever happens.</summary>
    public DateTimeOffset End => started + Longest;

    /// <summary>When the provider was last asked for the next token.</summary>
    public DateTimeOffset TriedAt { get; set; }

    /// <summary>One renewal at a time.</summary>
    public SemaphoreSlim Renewing { get; } = new(1, 1);

    /// <summary>Goes on with newer tokens of the same person.</summary>
    public void Renew(string newIdToken, string? newRefreshToken, ProviderPerson newPerson)
        => (IdToken, RefreshToken, Person) = (newIdToken, newRefreshToken ?? RefreshToken, newPerson);

    /// <inheritdoc/>
    public override string ToString() => nameof(DeskSession);
}
