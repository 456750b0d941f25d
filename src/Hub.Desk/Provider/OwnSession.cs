using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Hub.Desk.Provider;

/// <summary>
/// The desk's own sessions, as the library knows them: nobody is signed in by a request alone. Doors ask for the session themselves, and
/// the hub for its token; with
/// this scheme there, no provider becomes what every request of the process is asked for.
/// </summary>
internal sealed class OwnSession(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Its name.</summary>
    public const string Name = "desk";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
}
