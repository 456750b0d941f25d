using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Testing.Nodes.Router;

/// <summary>Puts something else in the place of a service.</summary>
internal static class ServiceReplacement
{
    public static void Substitute<T>(this IServiceCollection services, T instance)
        where T : class
        => services.Replace(ServiceDescriptor.Singleton(instance));
}
