using Hub.Desk.Frame;

namespace Hub.Desk.SignIn;

/// <summary>The screen on which a person signs in with the team's key file. The file goes nowhere: the server sees a signed token at most.</summary>
internal static class SignInPages
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder desk) => desk.MapGet("", () => Screen.Of<SignInPage>());
}
