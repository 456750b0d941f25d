namespace Hub.Desk.Link;

/// <summary>
/// Who signed in at an identity provider and makes this call, as the provider's own token says. The hub verifies it; no browser gets it.
/// </summary>
/// <param name="Token">The ID token.</param>
internal sealed record SignedInPerson(string Token)
{
    /// <summary>The one of a call; null for nobody.</summary>
    public static SignedInPerson? Of(HttpContext context) => context.Features.Get<SignedInPerson>();

    /// <inheritdoc/>
    public override string ToString() => nameof(SignedInPerson);
}
