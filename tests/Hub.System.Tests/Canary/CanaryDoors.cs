using System.Text.Json.Nodes;

namespace Hub.System.Tests.Canary;

/// <summary>Bodies for the doors of Open311, of corporations and of the police, with a marker in every field where a person fits.</summary>
internal static class CanaryDoors
{
    private const string Corporation = "woonstichting-de-linde";

    /// <summary>A service request; a good one where the place can be read.</summary>
    public static CanaryRequest Open311(string place, string text) => new(
        "buitenmelden", "/open311/v2/requests.json", "application/x-www-form-urlencoded", string.Join('&', new Dictionary<string, string>
        {
            ["jurisdiction_id"] = "zoetermeer.nl",
            ["service_code"] = "straatverlichting",
            ["description"] = text,
            ["address_string"] = place,
            ["first_name"] = Markers.ReporterName,
            ["last_name"] = Markers.Surname,
            ["phone"] = Markers.ReporterPhone,
            ["email"] = Markers.ReporterEmail,
            ["device_id"] = Markers.ExternalId,
            ["media_url"] = $"https://fotos.example/{Markers.Attachment}.jpg",
            ["attribute[PAALNUMMER]"] = Markers.Plate,
        }.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")));

    /// <summary>A note of the police about one person.</summary>
    public static CanaryRequest Police(string code, string article)
        => new(
            "politie-eenheid-voorbeeld", "/v1/police/notes", "application/json",
            new JsonObject
            {
                ["berichttype"] = "politie.notitie",
                ["versie"] = "1.0",
                ["registratienummer"] = $"{Markers.ExternalId}-{code}-{article[^2..].Trim()}",
                ["maatschappelijkeKlasse"] = new JsonObject { ["code"] = code },
                ["kennisname"] = "2026-11-16T21:35:00+01:00",
                ["opgemaakt"] = "2026-11-16T22:10:00+01:00",
                ["opsteller"] = new JsonObject { ["functie"] = "wijkagent", ["naam"] = Markers.ReporterName },
                ["plaats"] = new JsonObject
                {
                    ["gemeentecode"] = "GM0637",
                    ["straat"] = Markers.Street,
                    ["huisnummer"] = "417",
                    ["postcode"] = "2721",
                    ["woonplaats"] = "Zoetermeer",
                    ["wijk"] = "Oosterheem",
                },
                ["betrokkenen"] = new JsonArray(
                    new JsonObject
                    {
                        ["rol"] = "betrokkene",
                        ["naam"] = $"{Markers.Surname}, {Markers.Name}",
                        ["geboortedatum"] = Markers.BirthDate,
                        ["bsn"] = Markers.Bsn,
                        ["telefoon"] = Markers.Phone,
                        ["adres"] = Markers.Address,
                    }),
                ["toelichting"] = Markers.PersonStory,
                ["verstrekking"] = new JsonObject
                {
                    ["grondslag"] = article,
                    ["doel"] = "hulpverlening",
                    ["persoonsgegevens"] = true,
                },
            }.ToJsonString());

    /// <summary>A zaak.</summary>
    public static CanaryRequest Zaak(string kind, string detail) => Vera("zaken", $"zaak-{kind}", new JsonObject
    {
        ["code"] = $"{Markers.ExternalId}-{kind}",
        ["omschrijving"] = Markers.Title,
        ["toelichting"] = Markers.PersonStory,
        ["registratiedatum"] = "2026-11-12T08:52:10Z",
        ["zaaktype"] = new JsonObject { ["code"] = $"{kind}-{detail}", ["soort"] = Code(kind), ["detailSoort"] = Code(detail) },
    });

    /// <summary>Arrears, good only with all four preconditions.</summary>
    public static CanaryRequest Signalering(string offered) => Vera("signaleringen", $"signalering-{offered}", new JsonObject
    {
        ["soort"] = Code("SCH"),
        ["detailSoort"] = Code("BET"),
        ["status"] = Code("ACT"),
        ["omschrijving"] = Markers.PersonStory,
    }, Arrears(offered));

    /// <summary>A collection that was handed to a bailiff.</summary>
    public static CanaryRequest ExterneIncasso(string offered) => Vera("externe-incassos", $"incasso-{offered}", new JsonObject
    {
        ["soort"] = Code("DEU"),
        ["status"] = Code("ACT"),
        ["begindatum"] = "2026-11-12",
        ["omschrijving"] = Markers.PersonStory,
        ["saldo"] = 417.16,
    }, Arrears(offered));

    private static (string, string)[] Arrears(string offered)
        => [
            ("hub.telefoon", Markers.Phone), ("hub.email", Markers.Email), ("hub.straat", Markers.Street), ("hub.huisnummer", "417"),
            ("hub.postcode", "2721 AA"), ("hub.achterstand", "417,16"), ("hub.persoonlijkContact", "J"), ("hub.gewezenOpSchuldhulp", "J"),
            ("hub.schriftelijkeHerinnering", "J"), ("hub.aanbodDoorgeven", offered),
        ];

    private static CanaryRequest Vera(string path, string id, JsonObject message, params (string Name, string Value)[] attributes)
    {
        message["idExtern"] = $"{Markers.ExternalId}-{id}";
        message["idOrganisatie"] = "KVK-90000301";
        message["begindatum"] ??= "2026-11-12T08:40:00Z";
        message["extra-attributen"] = new JsonArray([
            .. new[]
            {
                ("hub.gemeentecode", "GM0637"), ("hub.gebiedscode", "BU06370601"),
                ("hub.naam", $"{Markers.Name} {Markers.Surname}"),
            }
                .Concat(attributes)
                .Select(pair => new JsonObject { ["naam"] = pair.Item1, ["waarde"] = pair.Item2 }),
        ]);
        return new CanaryRequest(Corporation, $"/v1/corporation/{path}", "application/json", message.ToJsonString());
    }

    private static JsonObject Code(string code) => new() { ["code"] = code };
}
