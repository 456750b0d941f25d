using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Corporation;

/// <summary>VERA-shaped messages with invented data.</summary>
internal static class VeraMessages
{
    public static Dictionary<string, string> Arrears() => new(StringComparer.Ordinal)
    {
        ["hub.gemeentecode"] = "GM0637",
        ["hub.naam"] = "M.J. Groeneweg",
        ["hub.telefoon"] = "0612345678",
        ["hub.straat"] = "Karel Doormanlaan",
        ["hub.huisnummer"] = "33",
        ["hub.postcode"] = "2713 PB",
        ["hub.achterstand"] = "1284,60",
        ["hub.persoonlijkContact"] = "J",
        ["hub.gewezenOpSchuldhulp"] = "J",
        ["hub.schriftelijkeHerinnering"] = "J",
        ["hub.aanbodDoorgeven"] = "ja",
    };

    public static Dictionary<string, string> Without(string name, Dictionary<string, string> attributes)
        => attributes.Where(pair => pair.Key != name).ToDictionary(StringComparer.Ordinal);

    public static byte[] Signalering(string kind, string? detail, Dictionary<string, string>? attributes = null)
    {
        var message = new JsonObject
        {
            ["idExtern"] = "SIG-88123",
            ["idOrganisatie"] = "KVK-00000000",
            ["soort"] = new JsonObject { ["code"] = kind },
            ["status"] = new JsonObject { ["code"] = "ACT" },
            ["begindatum"] = "2026-11-01T00:00:00Z",
        };
        if (detail is not null)
        {
            message["detailSoort"] = new JsonObject { ["code"] = detail };
        }
        return Message(message, attributes ?? new(StringComparer.Ordinal) { ["hub.gemeentecode"] = "GM0637" });
    }

    public static byte[] Message(JsonObject message, Dictionary<string, string> attributes)
    {
        message["extra-attributen"] = Attributes(attributes);
        return System.Text.Encoding.UTF8.GetBytes(message.ToJsonString());
    }

    public static JsonArray Attributes(Dictionary<string, string> attributes)
        => [.. attributes.Select(pair => new JsonObject { ["naam"] = pair.Key, ["waarde"] = pair.Value })];
}
