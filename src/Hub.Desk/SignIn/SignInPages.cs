using Hub.Desk.Frame;
using Hub.Desk.Provider;

namespace Hub.Desk.SignIn;

/// <summary>
/// The screen on which a person signs in: with the team's key file, a device, or at the municipality first. The file goes nowhere: the
/// server sees a signed token
/// at most.
/// </summary>
internal sealed class SignInPages(DeskProviders providers)
{
    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder desk)
        => desk.MapGet("", () => Screen.Of<SignInPage>((nameof(SignInPage.Providers), providers.Names)));
}
