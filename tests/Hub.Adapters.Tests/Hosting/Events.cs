using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>CloudEvents with invented signals.</summary>
internal static class Events
{
    public static JsonObject Event(string id = "melding-1", Action<JsonObject>? data = null, Action<JsonObject>? change = null)
    {
        var signal = new JsonObject
        {
            ["id"] = id,
            ["source"] = "zorg",
            ["municipality"] = "GM0637",
            ["reportedAt"] = "2026-11-02T10:00:00+01:00",
            ["summary"] = "Kapotte lantaarn",
            ["description"] = "Op het pleintje is al een week geen licht.",
            ["location"] = new JsonObject { ["street"] = "Voorbeeldstraat", ["postcode"] = "2728", ["place"] = "Zoetermeer" },
        };
        data?.Invoke(signal);
        var root = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"event-{id}",
            ["source"] = $"urn:nld:kvknr:{ConfigFolder.Kvk}:systeem:proef",
            ["type"] = "nl.wijkhub.signaal.v1",
            ["time"] = "2026-11-02T10:00:01+01:00",
            ["datacontenttype"] = "application/json",
            ["data"] = signal,
        };
        change?.Invoke(root);
        return root;
    }

    public static string Json(string id = "melding-1", Action<JsonObject>? data = null, Action<JsonObject>? change = null)
        => Event(id, data, change).ToJsonString();
}
