using Hub.Desk.Frame;
using Hub.Desk.Link;
using Hub.Hosting.Provider;
using Microsoft.AspNetCore.Authentication;

namespace Hub.Desk.Provider;

/// <summary>
/// The doors of signing in at an identity provider: going there, who is signed in, and signing out. Where one comes back to is chosen from
/// a list, never an address
/// that came along.
/// </summary>
internal sealed class ProviderDoors(DeskProviders providers, DeskSessions sessions)
{
    private const string Back = "naar";

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("aanmelden/gemeente/{index:int}", GoAsync);
        desk.MapGet("aanmelden/mislukt", (string? waarom) => Screen.Of<MisluktPage>((nameof(MisluktPage.Why), waarom)));
        desk.MapGet("sessie", Who);
        desk.MapPost("afmelden", (Delegate)LeaveAsync);
    }

    private async Task GoAsync(HttpContext context, int index)
    {
        if (index < 0 || index >= providers.All.Count)
        {
            await Screen.Of<NotFoundPage>(StatusCodes.Status404NotFound).ExecuteAsync(context);
            return;
        }
        if (!DeskProviders.IsSafe(providers.AddressFor(providers.All[index], context.Request)))
        {
            context.Response.Redirect(Trouble.Address(Trouble.Unsafe));
            return;
        }
        if (!await providers.All[index].Keys.AnswersAsync(context.RequestAborted))
        {
            context.Response.Redirect(Trouble.Address(Trouble.Away));
            return;
        }
        await context.ChallengeAsync(DeskProviders.SchemeOf(index),
            new AuthenticationProperties { RedirectUri = Place(context.Request.Query[Back]) });
    }

    private static string Place(string? to) => to switch
    {
        "bord" => $"{DeskRoutes.BordAanmelden}?via=gemeente",
        "toelating" => DeskRoutes.Toelating,
        _ => $"{DeskRoutes.Root}?via=gemeente",
    };

    // What the pages show of who is signed in: of the person nothing but what the hub gives.
    private static IResult Who(HttpContext context)
        => !InboxDoors.IsOwnPage(context.Request) ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : context.Features.Get<DeskSession>() is not { } session ? Results.NoContent()
            : Results.Json(new { name = session.Provider.Settings.Name, @operator = session.Person.AsOperator?.Operator });

    // The provider is told where to send people back to, and never the token (id_token_hint): it would stand in an address.
    private async Task<IResult> LeaveAsync(HttpContext context)
    {
        if (!InboxDoors.IsOwnPage(context.Request) || !OperatorBearer.IsSession(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        var next = DeskRoutes.Root;
        if (context.Features.Get<DeskSession>() is { } session)
        {
            next = await EndAddressAsync(session.Provider, context) ?? next;
        }
        if (SessionCookie.Of(context.Request, providers.IsTls(context.Request)) is { } secret)
        {
            sessions.End(secret);
        }
        SessionCookie.Clear(context);
        return Results.Json(new { next });
    }

    private async Task<string?> EndAddressAsync(ProviderTokens provider, HttpContext context)
    {
        try
        {
            var back = new Uri(providers.AddressFor(provider, context.Request), DeskRoutes.Root);
            return (await provider.Keys.GetConfigurationAsync(context.RequestAborted)).EndSessionEndpoint is { Length: > 0 } end
                ? $"{end}{(end.Contains('?', StringComparison.Ordinal) ? '&' : '?')}"
                    + $"client_id={Uri.EscapeDataString(provider.Settings.ClientId)}"
                    + $"&post_logout_redirect_uri={Uri.EscapeDataString(back.ToString())}"
                : null;
        }
        catch (ProviderAwayException)
        {
            return null; // here at least it is over
        }
    }
}
