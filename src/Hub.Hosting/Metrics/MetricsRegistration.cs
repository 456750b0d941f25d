using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Hosting.Metrics;

/// <summary>Registers the collection of figures and its address.</summary>
public static class MetricsRegistration
{
    /// <summary>Adds the collection; harmless when a process adds it twice.</summary>
    public static IServiceCollection AddHubMetrics(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<MetricsText>();
        services.TryAddSingleton<Retries>();
        services.TryAddSingleton<Circuits>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFigures, Retries>(provider => provider.GetRequiredService<Retries>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFigures, Circuits>(provider => provider.GetRequiredService<Circuits>()));
        return services;
    }

    /// <summary>Maps <c>/metrics</c>; once a process.</summary>
    public static IEndpointRouteBuilder MapHubMetrics(this IEndpointRouteBuilder endpoints)
    {
        var metrics = endpoints.ServiceProvider.GetRequiredService<MetricsText>();
        _ = endpoints.ServiceProvider.GetServices<IFigures>().ToArray();
        endpoints.MapGet("/metrics", (RequestDelegate)(context =>
        {
            context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
            return context.Response.WriteAsync(metrics.Write(), context.RequestAborted);
        }));
        return endpoints;
    }
}
