using System.Reflection;
using Hub.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Hosting.Http;

/// <summary>Registers and maps the description.</summary>
public static class ApiDescriptionRegistration
{
    /// <summary>Adds the parts that an assembly embeds.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services, HttpSettings http, Assembly assembly)
    {
        services.TryAddSingleton(provider => new ApiDescription(provider.GetServices<ApiPart>(), http.PublicUrl));
        foreach (var part in ApiDescription.PartsOf(assembly))
        {
            services.AddSingleton(part);
        }
        return services;
    }

    /// <summary>Maps it, once a process: at the root, and under the path of its version as the API design rules ask.</summary>
    public static IEndpointRouteBuilder MapApiDescription(this IEndpointRouteBuilder endpoints)
    {
        var description = endpoints.ServiceProvider.GetRequiredService<ApiDescription>();
        foreach (var path in (string[])["/openapi.json", "/v1/openapi.json"])
        {
            endpoints.MapGet(path, (RequestDelegate)(context => ApiDescription.WriteAsync(context, description.For(context.Request))));
        }
        return endpoints;
    }
}
