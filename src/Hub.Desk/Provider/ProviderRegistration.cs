using Hub.Configuration;
using Hub.Hosting.Provider;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace Hub.Desk.Provider;

/// <summary>Registers signing in at identity providers; where there is none, nothing of it is reached.</summary>
internal static class ProviderRegistration
{
    /// <summary>Adds it.</summary>
    /// <exception cref="ConfigurationRefusedException">A secret is not there.</exception>
    public static IServiceCollection AddProviders(this IServiceCollection services, HubSettings settings)
    {
        IdentityProviders.Add(services, settings);
        services.AddSingleton(provider => new DeskProviders(
            provider.GetRequiredService<IdentityProviders>(), settings, provider.GetRequiredService<IServer>()));
        services.AddSingleton<DeskSessions>().AddSingleton<TokenRenewal>();
        if (settings.Providers.IsEmpty)
        {
            return services;
        }
        var faults = new List<ConfigFault>();
        ProviderCheck.Secret(settings, faults);
        if (faults.Count > 0)
        {
            throw new ConfigurationRefusedException([.. faults]);
        }
        // what it protects lives ten minutes: nothing of it need outlive the process
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ProviderSchemes>().AddSingleton<ProviderDoors>();
        var schemes = services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, OwnSession>(OwnSession.Name, _ => { });
        foreach (var (index, _) in settings.Providers.Index())
        {
            schemes.AddOpenIdConnect(DeskProviders.SchemeOf(index), _ => { });
        }
        return services;
    }

    /// <summary>Lets providers send people back; before the doors.</summary>
    public static void UseProviders(this WebApplication application)
    {
        if (application.Services.GetRequiredService<DeskProviders>().All.Count > 0)
        {
            application.UseAuthentication();
        }
    }
}
