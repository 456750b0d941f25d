using Hub.Configuration;
using Hub.Hosting.Notices;

namespace Hub.Router.Telling;

/// <summary>Registers telling.</summary>
internal static class TellingServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTelling(this IServiceCollection services, HubSettings settings)
        => services.AddNotices(settings).AddSingleton<NewsReader>().AddSingleton<ToldMembers>().AddHostedService<TellingWatch>();
}
