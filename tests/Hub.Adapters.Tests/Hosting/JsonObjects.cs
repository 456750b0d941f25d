using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Hosting;

internal static class JsonObjects
{
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }
}
