using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Doors.Described;

/// <summary>Values that a schema does not allow.</summary>
internal static class BadValues
{
    /// <summary>A value of another form.</summary>
    public static JsonNode Wrong(JsonObject schema)
        => schema["properties"] is not null || schema["items"] is not null || schema["type"]?.ToString() is "array" or "object"
            ? JsonValue.Create("x")
            : new JsonObject { ["x"] = 1 };

    /// <summary>Values that break a length, a code or a bound.</summary>
    public static IEnumerable<JsonNode> Broken(JsonObject schema)
    {
        if (schema["maxLength"] is { } longest)
        {
            yield return JsonValue.Create(new string('1', longest.GetValue<int>() + 1));
        }
        if (schema["enum"] is not null || schema["const"] is not null || schema["pattern"] is not null
            || schema["format"]?.GetValue<string>() is "date-time" or "date" or "moment")
        {
            yield return schema["type"]?.GetValue<string>() == "boolean" ? JsonValue.Create(false) : JsonValue.Create("geen goede vorm");
        }
        if (schema["maximum"] is { } most)
        {
            yield return JsonValue.Create(most.GetValue<double>() + 1);
        }
    }
}
