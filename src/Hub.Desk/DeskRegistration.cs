using Hub.Configuration;
using Hub.Desk.Bord;
using Hub.Desk.Frame;
using Hub.Desk.Gebieden;
using Hub.Desk.Invoeren;
using Hub.Desk.Leden;
using Hub.Desk.Link;
using Hub.Desk.Meelezen;
using Hub.Desk.Postvak;
using Hub.Desk.Provider;
using Hub.Desk.Rapport;
using Hub.Desk.SignIn;
using Hub.Desk.WieIsWie;
using Hub.Desk.Wijk;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Desk;

/// <summary>
/// Registers the desk: the screens, and the way to the team inbox and the operations API. It never sees a ledger, a key or an opened case.
/// </summary>
public static class DeskRegistration
{
    /// <summary>Adds the desk.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The settings: which identity providers there are.</param>
    /// <param name="inbox">Where the team inbox and the operations API are; asked at each call, for an address may only be known once the
    /// host is up.</param>
    /// <param name="adapters">Where the partners' door is.</param>
    /// <param name="certificateFile">The one certificate that the inbox may show besides what the machine trusts: the process's own, when
    /// it calls itself. Null for none.</param>
    public static IServiceCollection AddHubDesk(
        this IServiceCollection services, HubSettings settings, Func<IServiceProvider, Uri> inbox, Func<IServiceProvider, Uri> adapters,
        string? certificateFile = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddRazorComponents();
        services.AddSingleton<BrowserFiles>();
        services.AddSingleton(provider => new HubLink(HubLink.Client(certificateFile), () => inbox(provider)));
        services.AddSingleton(provider => new EntryDoor(
            settings.Entry, new HubLink(HubLink.Client(certificateFile), () => adapters(provider)))).AddSingleton<InvoerenPages>();
        return services.AddSingleton<DirectoryOfHub>().AddSingleton<InboxDoors>().AddSingleton<InboxParts>().AddSingleton<PostvakPages>()
            .AddSingleton<MeelezenPages>()
            .AddSingleton<MemberDoors>().AddSingleton<LedenPages>().AddSingleton<GebiedenPages>().AddSingleton<WijkPages>()
            .AddSingleton<RapportPages>()
            .AddSingleton<OperationsDoors>().AddSingleton<BordPages>().AddSingleton<SignInPages>().AddProviders(settings);
    }

    /// <summary>Puts before the doors what identity providers need to send people back.</summary>
    public static void UseHubDesk(this WebApplication application) => application.UseProviders();

    /// <summary>Maps the screens, their files and the doors to the hub.</summary>
    public static IEndpointRouteBuilder MapHubDesk(this IEndpointRouteBuilder endpoints)
    {
        var desk = endpoints.MapGroup(DeskRoutes.Root).AddEndpointFilter<DeskHeaders>().AddEndpointFilter<SessionFilter>();
        endpoints.ServiceProvider.GetRequiredService<SignInPages>().Map(desk);
        endpoints.ServiceProvider.GetService<ProviderDoors>()?.Map(desk); // where there is a provider
        WieIsWiePages.Map(desk);
        endpoints.ServiceProvider.GetRequiredService<InvoerenPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<PostvakPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<MeelezenPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<WijkPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<RapportPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<BordPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<BrowserFiles>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<InboxDoors>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<MemberDoors>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<LedenPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<GebiedenPages>().Map(desk);
        endpoints.ServiceProvider.GetRequiredService<OperationsDoors>().Map(desk);
        desk.MapGet("{**rest}", () => Screen.Of<NotFoundPage>(StatusCodes.Status404NotFound));
        return endpoints;
    }
}
