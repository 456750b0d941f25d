using Hub.Hosting.Http;

namespace Hub.Adapters.Open311;

/// <summary>
/// The paths of GeoReport v2 under <c>/open311/v2</c>: with suffixes, as the standard asks and the API design rules do not.
/// </summary>
internal static class Open311Routes
{
    private const string Root = "/open311/v2";

    /// <summary>Maps the door. Without a catalogue it stays shut.</summary>
    public static IEndpointRouteBuilder MapOpen311(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<Open311Catalog>() is null)
        {
            return endpoints;
        }
        var reader = endpoints.ServiceProvider.GetRequiredService<Open311Reader>();
        var door = endpoints.ServiceProvider.GetRequiredService<Open311Post>();
        endpoints.MapGet($"{Root}/openapi.json", endpoints.ServiceProvider.GetRequiredService<Open311Description>().GetAsync);
        Get(endpoints, "discovery", reader.DiscoveryAsync);
        Get(endpoints, "services", reader.ServicesAsync);
        Get(endpoints, "services/{code}", (context, format) => reader.DefinitionAsync(context, format, Value(context, "code")));
        Get(endpoints, "requests", door.Read(reader.ManyAsync));
        Get(endpoints, "requests/{id}", door.Read((context, format) => reader.OneAsync(context, format, Value(context, "id"))));
        Get(endpoints, "tokens/{token}", door.Read((context, format) => reader.TokenAsync(context, format, Value(context, "token"))));
        endpoints.MapPost($"{Root}/requests.{{format}}", InFormat(door.PostAsync)).ExcludeFromDescription();
        endpoints.Map($"{Root}/servicerequestupdates.{{format}}", InFormat(NotServedAsync)).ExcludeFromDescription();
        foreach (var other in new[] { "{one}", "{one}/{two}", "{one}/{two}/{three}" })
        {
            // after what is served
            endpoints.MapGet($"{Root}/{other}.{{format}}", InFormat(NotServedAsync)).WithOrder(1).ExcludeFromDescription();
        }
        return endpoints;
    }

    // In GeoReport's own form, which is all that a client of it reads.
    private static Task NotServedAsync(HttpContext context, Open311Format format)
        => Open311Replier.RefuseAsync(
            context, format,
            [
                new Open311Error(
                    404,
                    "This resource is not served here: see discovery. What became of a request is in requests/{service_request_id}.")]);

    private static void Get(IEndpointRouteBuilder endpoints, string path, Func<HttpContext, Open311Format, Task> handle)
        => endpoints.MapGet($"{Root}/{path}.{{format}}", InFormat(handle)).ExcludeFromDescription();

    // A pattern in the route would need the regex constraint, which a slim host does not have.
    private static RequestDelegate InFormat(Func<HttpContext, Open311Format, Task> handle)
        => context => Open311Format.Of(Value(context, "format")) is { } format
            ? handle(context, format)
            : ProblemWriter.WriteAsync(context, Problem.Of(404));

    private static string Value(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
