using System.Security.Cryptography;
using Hub.Desk.Frame;
using Hub.Hosting.Provider;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Hub.Desk.Provider;

/// <summary>
/// How the desk signs in at each provider: authorization code with PKCE, state and nonce, all of which the library checks; then a session
/// of the desk's own begins.
/// </summary>
internal sealed class ProviderSchemes(DeskProviders providers, DeskSessions sessions, TimeProvider clock)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    private const string Tokens = "hub.desk.tokens";

    /// <inheritdoc/>
    public void Configure(OpenIdConnectOptions options) => throw new NotSupportedException("Each provider has a name.");

    /// <inheritdoc/>
    public void Configure(string? name, OpenIdConnectOptions options)
    {
        var index = providers.All.Index().Single(one => DeskProviders.SchemeOf(one.Index) == name).Index;
        var provider = providers.All[index];
        options.ConfigurationManager = provider.Keys;
        options.ClientId = provider.Settings.ClientId;
        options.ClientSecret = provider.Settings.ClientSecret?.Require();
        options.Backchannel = ProviderKeys.Client();
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        foreach (var scope in provider.Settings.Scopes)
        {
            options.Scope.Add(scope);
        }
        options.CallbackPath = $"{DeskRoutes.Terug}/{index}";
        (options.RemoteSignOutPath, options.SignedOutCallbackPath) = (PathString.Empty, PathString.Empty);
        options.SignInScheme = OwnSession.Name;
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        options.TokenValidationParameters = provider.Parameters(said: null);
        var tls = providers.IsTlsOnly(provider);
        Guard(options.CorrelationCookie, "hub-desk-step.", tls);
        Guard(options.NonceCookie, "hub-desk-once.", tls);
        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context => GoAsync(context, provider),
            OnTokenResponseReceived = context => CheckAsync(context, provider),
            OnTicketReceived = context => BeginAsync(context, provider),
            OnRemoteFailure = FailAsync,
        };
    }

    // Sent along when the provider sends people back, which is a step from another site: Lax, where the session's own cookie is Strict.
    private static void Guard(CookieBuilder cookie, string name, bool tls)
    {
        (cookie.Name, cookie.SameSite, cookie.HttpOnly) = (SessionCookie.NameOf(name, tls), SameSiteMode.Lax, true);
        (cookie.SecurePolicy, cookie.Path) = (tls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest, "/");
    }

    private Task GoAsync(RedirectContext context, ProviderTokens provider)
    {
        var own = providers.AddressFor(provider, context.Request);
        context.ProtocolMessage.RedirectUri = new Uri(own, context.Options.CallbackPath.Value).ToString();
        return Task.CompletedTask;
    }

    // As the router will: what it would refuse begins no session. A key that is new is asked for here.
    private static async Task CheckAsync(TokenResponseReceivedContext context, ProviderTokens provider)
    {
        var answer = context.TokenEndpointResponse;
        if (answer.IdToken is not { } token || await provider.VerifyAsync(token, context.HttpContext.RequestAborted) is not { } person)
        {
            context.Fail(new SignInException(Trouble.Wrong));
            return;
        }
        if (person.Grants.IsEmpty)
        {
            context.Fail(new SignInException(Trouble.NoGrant));
            return;
        }
        context.HttpContext.Items[Tokens] = (token, answer.RefreshToken, person);
    }

    // Another session than any that this browser had before.
    private Task BeginAsync(TicketReceivedContext context, ProviderTokens provider)
    {
        var (token, refreshToken, person) = ((string, string?, ProviderPerson))context.HttpContext.Items[Tokens]!;
        if (SessionCookie.Of(context.Request, providers.IsTls(context.Request)) is { } before)
        {
            sessions.End(before);
            SessionCookie.Clear(context.HttpContext);
        }
        if (sessions.Begin(new DeskSession(provider, token, refreshToken, person, clock.GetUtcNow())) is not { } secret)
        {
            context.Response.Redirect(Trouble.Address(Trouble.Away));
        }
        else
        {
            SessionCookie.Set(context.HttpContext, secret,
                providers.IsTls(context.Request));
            context.Response.Redirect(context.ReturnUri ?? DeskRoutes.Root);
        }
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static Task FailAsync(RemoteFailureContext context)
    {
        context.Response.Redirect(Trouble.Address(Why(context)));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static string Why(RemoteFailureContext context) => context.Failure switch
    {
        SignInException known => known.Message,
        ProviderAwayException or HttpRequestException or TaskCanceledException => Trouble.Away,
        _ when context.Request.Query.ContainsKey("error") => Trouble.Refused,
        // The state, or the cookie that it belongs to, is not (or no longer) one that this browser was given.
        AuthenticationFailureException or CryptographicException => Trouble.Over,
        _ => Trouble.Wrong,
    };

    private sealed class SignInException(string why) : Exception(why);
}
