using System.Collections.Immutable;
using Hub.Adapters.Partners;

namespace Hub.Adapters.Doors;

/// <summary>Maps routes behind the gate.</summary>
internal static class DoorEndpoints
{
    /// <summary>Maps a route that takes one record in JSON: what most doors are.</summary>
    /// <param name="endpoints">The routes of this process.</param>
    /// <param name="path">The path.</param>
    /// <param name="format">The format that a partner must have.</param>
    /// <param name="form">The form of the record.</param>
    /// <param name="ownNames">The partner's own names of fields that the hub's intake may refuse; null for none.</param>
    /// <param name="recordId">Finds the record's id beside the body; null where it always stands in it.</param>
    public static IEndpointConventionBuilder MapRecord(
        this IEndpointRouteBuilder endpoints, string path, PartnerFormat format, RecordForm form,
        ImmutableDictionary<string, string>? ownNames = null,
        Func<HttpContext, string?>? recordId = null)
    {
        var door = endpoints.ServiceProvider.GetRequiredService<SignalDoor>();
        return endpoints.MapPartnerPost(
            path, format,
            (context, partner) => door.PostAsync(
                context, partner, form, ownNames ?? ImmutableDictionary<string, string>.Empty, recordId?.Invoke(context)));
    }

    /// <summary>Maps a route that a door handles by itself.</summary>
    public static IEndpointConventionBuilder MapPartnerPost(
        this IEndpointRouteBuilder endpoints, string path, PartnerFormat format, Func<HttpContext, Partner, Task> handle)
        => endpoints.MapPost(path, endpoints.ServiceProvider.GetRequiredService<PartnerGate>().For(format, handle));
}
