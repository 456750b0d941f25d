using Hub.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Hosting.Notices;

/// <summary>Registers the sending of notices; both workers may, also in one process.</summary>
public static class NoticeServices
{
    /// <summary>Adds it once.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The installation's settings.</param>
    public static IServiceCollection AddNotices(this IServiceCollection services, HubSettings settings)
    {
        services.TryAddSingleton(settings);
        services.TryAddSingleton<NoticeSender>();
        services.TryAddTransient<DirectNotices>(); // each watch remembers its own
        return services;
    }
}
