using System.Collections.Immutable;
using Hub.Adapters.Corporation;
using Hub.Adapters.Open311;
using Hub.Adapters.Partners;
using Hub.Adapters.Signalen;

namespace Hub.Adapters.Doors;

/// <summary>Maps the doors of partners with a form of their own.</summary>
internal static class DoorRoutes
{
    private const string RecordIdHeader = "Source-Record-Id";

    private static readonly ImmutableDictionary<string, string> PoliceNames = ImmutableDictionary<string, string>.Empty
        .Add("municipality", "plaats.gemeentecode").Add("subject.bsn", "betrokkenen.bsn");

    private static readonly ImmutableDictionary<string, string> CorporationNames = ImmutableDictionary<string, string>.Empty
        .Add("municipality", "extra-attributen[hub.gemeentecode]");

    /// <summary>Maps them all.</summary>
    public static IEndpointRouteBuilder MapDoors(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignalen();
        endpoints.MapCorporation();
        endpoints.MapPolice();
        endpoints.MapOpen311();
        return endpoints;
    }

    private static void MapSignalen(this IEndpointRouteBuilder endpoints)
    {
        var (gate, door, translators) = Parts(endpoints);
        endpoints.MapPost("/v1/signalen/signals", gate.For(PartnerFormat.SignalenPush, (context, partner) => door.Post(
            context, partner, body => translators.Signalen(partner).Translate(body, RecordId(context)), ImmutableDictionary<string, string>.Empty)));
        endpoints.MapPost("/v1/signalen/notifications", gate.For(
            PartnerFormat.SignalenPush, endpoints.ServiceProvider.GetRequiredService<SignalenNotifications>().Post));
    }

    private static void MapCorporation(this IEndpointRouteBuilder endpoints)
    {
        var (gate, door, translators) = Parts(endpoints);
        foreach (var (path, kind) in new[]
        {
            ("zaken", CorporationMessage.Zaak), ("signaleringen", CorporationMessage.Signalering), ("externe-incassos", CorporationMessage.ExterneIncasso),
        })
        {
            endpoints.MapPost($"/v1/corporation/{path}", gate.For(PartnerFormat.Corporation, (context, partner) =>
            {
                Correlation.Echo(context);
                return door.Post(context, partner, body => translators.Corporation(partner).Translate(kind, body), CorporationNames);
            }));
        }
    }

    private static void MapPolice(this IEndpointRouteBuilder endpoints)
    {
        var (gate, door, translators) = Parts(endpoints);
        endpoints.MapPost("/v1/police/notes", gate.For(PartnerFormat.Police, (context, partner) => door.Post(
            context, partner, body => translators.Police(partner).Translate(body), PoliceNames)));
    }

    private static (PartnerGate Gate, SignalDoor Door, DoorTranslators Translators) Parts(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        return (services.GetRequiredService<PartnerGate>(), services.GetRequiredService<SignalDoor>(), services.GetRequiredService<DoorTranslators>());
    }

    private static string? RecordId(HttpContext context)
        => context.Request.Headers.TryGetValue(RecordIdHeader, out var values) && values.Count == 1 ? values[0] : null;
}
