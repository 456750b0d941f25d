using System.Text.Json.Nodes;

namespace Hub.System.Tests.Canary;

/// <summary>Requests for every door with a marker in every field where a person fits: good ones and all kinds of broken ones.</summary>
internal static class CanaryTraffic
{
    /// <summary>Requests that the hub takes in.</summary>
    public static IEnumerable<CanaryRequest> Good(IReadOnlyDictionary<string, string> sources)
        => [
            Event(sources, "zorgorganisatie-de-brug", "zorg", "a", Markers.PersonStory, subject: true),
            Event(sources, "wijkpost", "wijkpost", "b", Markers.PublicStory, subject: false),
            Event(sources, "wijkpost", "wijkpost", "c", $"{Markers.PublicStory} {Markers.PersonStory}", subject: true),
            Event(
                sources, "wijkpost", "wijkpost", "d",
                $"Hij staat nu met een mes voor {Markers.Name} {Markers.Surname}, de kinderen gillen. {Markers.Word}",
                subject: true),
            Event(sources, "wijkpost", "wijkpost", "e", Markers.PersonStory, subject: true, place: false),
            Event(sources, "wijkpost", "wijkpost", "k", Markers.PlanStory, subject: false),
            Signalen(1, Markers.PublicStory),
            Signalen(2, Markers.PersonStory),
            CanaryDoors.Police("E35", "Wpg art. 20"),
            CanaryDoors.Police("E33", "Wpg art. 20"),
            CanaryDoors.Zaak("SOC", "VUI"),
            CanaryDoors.Signalering("J"),
            CanaryDoors.ExterneIncasso("J"),
            CanaryDoors.Open311("Oosterheemplein 417, 2721 AA Zoetermeer", Markers.PublicStory),
            CanaryDoors.Open311($"{Markers.Address}, 2721 AA Zoetermeer", Markers.PersonStory),
            Batch(
                Event(sources, "wijkpost", "wijkpost", "h", Markers.PersonStory, subject: true),
                Event(sources, "wijkpost", "politie", "i", Markers.PersonStory, subject: true)),
        ];

    /// <summary>Requests that must be refused, each for a reason of its own, with markers where an answer could echo them.</summary>
    public static IEnumerable<CanaryRequest> Bad(IReadOnlyDictionary<string, string> sources)
        => [
            new("wijkpost", "/v1/signals", "application/cloudevents+json", $"{{ \"{Markers.Name}\": "),
            new(
                "wijkpost", "/v1/signals", "application/cloudevents+json",
                $"{{ \"{Markers.Name}\": \"{Markers.Surname}\", \"{Markers.Bsn}\": 1 }}"),
            new("wijkpost", "/v1/signals", "text/plain", Markers.PersonStory),
            Event(sources, "wijkpost", "politie", "f", Markers.PersonStory, subject: true),
            Event(sources, "buurtvereniging-het-plein", "inwoner", "g", Markers.PersonStory, subject: true),
            CanaryDoors.Police("E35", "Wpg art. 9"),
            CanaryDoors.Zaak("ORG", "KME"),
            CanaryDoors.Signalering(Markers.Name),
            CanaryDoors.ExterneIncasso(Markers.Name),
            CanaryDoors.Open311("", Markers.PersonStory),
            new(
                "woonstichting-de-linde", "/v1/corporation/zaken", "application/json",
                $"{{ \"idExtern\": \"{Markers.ExternalId}\", \"extra-attributen\": [ "
                    + $"{{ \"naam\": \"hub.onbekend\", \"waarde\": \"{Markers.Bsn}\" }} ] }}"),
            new(
                "meldingen-zoetermeer", "/v1/signalen/signals", "application/json",
                $"{{ \"text\": \"{Markers.Word}\", \"location\": \"{Markers.Address}\" }}"),
            new(
                "buitenmelden",
                $"/open311/v2/requests.json",
                "application/x-www-form-urlencoded",
                $"jurisdiction_id={Markers.Surname}&service_code={Markers.Name}&description={Markers.Word}"),
            new(Markers.Name, "/v1/signals", "application/cloudevents+json", Markers.PersonStory),
        ];

    /// <summary>Requests with markers where the hub reads little or nothing: headers, addresses, methods.</summary>
    public static IEnumerable<CanaryRequest> Odd(IReadOnlyDictionary<string, string> sources)
        => [
            Event(sources, "wijkpost", "wijkpost", "j", Markers.PublicStory, subject: false) with
            {
                MarkedHeaders =
                [
                    "User-Agent", "Referer", "Cookie", "From", "traceparent", "tracestate", "baggage", "Correlation-Context", "Request-Id",
                    "X-Forwarded-For", "Forwarded",
                ],
            },
            Get($"/v1/signals/{Markers.Name}"),
            Get($"/v1/signals/{Guid.NewGuid()}?naam={Markers.Name}&bsn={Markers.Bsn}"),
            Get($"/open311/v2/requests/{Markers.Name}.json?jurisdiction_id={Markers.Surname}"),
            Get(
                $"/open311/v2/requests.json?jurisdiction_id=zoetermeer.nl&q={Markers.Name}&service_request_id={Markers.Surname}"
                + $"&start_date={Markers.BirthDate}"),
            Get($"/{Markers.Surname}/{Markers.Bsn}"),
            new("wijkpost", $"/v1/signals?{Markers.Name}={Markers.Phone}", Markers.Word, Markers.PersonStory, "DELETE"),
        ];

    private static CanaryRequest Get(string path) => new("wijkpost", path, "application/json", "", "GET");

    private static CanaryRequest Batch(params CanaryRequest[] events)
        => new(
            events[0].Partner,
            events[0].Path,
            "application/cloudevents-batch+json",
            $"[{string.Join(',', events.Select(one => one.Body))}]");

    private static CanaryRequest Event(
        IReadOnlyDictionary<string, string> sources, string partner, string kind, string part, string text, bool subject, bool place = true)
    {
        var data = new JsonObject
        {
            ["id"] = $"{Markers.ExternalId}-{part}",
            ["source"] = kind,
            ["municipality"] = "GM0637",
            ["reportedAt"] = "2026-11-04T09:07:00+01:00",
            ["summary"] = Markers.Title,
            ["description"] = text,
            ["reporter"] = new JsonObject
            {
                ["name"] = Markers.ReporterName,
                ["phone"] = Markers.ReporterPhone,
                ["email"] = Markers.ReporterEmail,
            },
            ["sharingAllowed"] = true,
            ["attachments"] = new JsonArray(new JsonObject { ["reference"] = Markers.Attachment }),
            ["category"] = new JsonObject { ["scheme"] = "vrij", ["code"] = Markers.Word },
        };
        if (place)
        {
            data["location"] = new JsonObject
            {
                ["street"] = Markers.Street,
                ["houseNumber"] = "417",
                ["postcode"] = "2721",
                ["place"] = "Zoetermeer",
                ["neighbourhood"] = "Oosterheem",
            };
        }
        if (subject)
        {
            data["subject"] = new JsonObject
            {
                ["name"] = $"{Markers.Name} {Markers.Surname}",
                ["dateOfBirth"] = Markers.BirthDate,
                ["phone"] = Markers.Phone,
                ["email"] = Markers.Email,
                ["address"] = Markers.Address,
            };
        }
        var cloudEvent = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"event-{part}",
            ["source"] = sources.GetValueOrDefault(partner),
            ["type"] = "nl.wijkhub.signaal.v1",
            ["time"] = "2026-11-04T09:07:00+01:00",
            ["datacontenttype"] = "application/json",
            ["data"] = data,
        };
        return new CanaryRequest(partner, "/v1/signals", "application/cloudevents+json", cloudEvent.ToJsonString());
    }

    private static CanaryRequest Signalen(int id, string text)
        => new(
            "meldingen-zoetermeer", "/v1/signalen/signals", "application/json",
            new JsonObject
            {
                ["id"] = 41700 + id,
                ["id_display"] = $"SIG-4170{id}",
                ["created_at"] = "2026-11-11T09:11:00+01:00",
                ["text"] = text,
                ["text_extra"] = Markers.Word,
                ["location"] = new JsonObject
                {
                    ["buurt_code"] = "BU06370601",
                    ["address"] = new JsonObject
                    {
                        ["openbare_ruimte"] = Markers.Street,
                        ["huisnummer"] = 417,
                        ["woonplaats"] = "Zoetermeer",
                    },
                },
                ["category"] = new JsonObject { ["sub_slug"] = "overig", ["created_by"] = Markers.Email },
                ["reporter"] = new JsonObject
                {
                    ["email"] = Markers.ReporterEmail,
                    ["phone"] = Markers.ReporterPhone,
                    ["sharing_allowed"] = true,
                },
                ["notes"] = new JsonArray(new JsonObject { ["text"] = Markers.PersonStory, ["created_by"] = Markers.Email }),
                ["status"] = new JsonObject { ["state"] = "m", ["user"] = Markers.Email },
                ["incident_date_start"] = "2026-11-11T08:00:00+01:00",
            }.ToJsonString());
}
