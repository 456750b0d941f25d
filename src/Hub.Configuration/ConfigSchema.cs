using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Contracts;

namespace Hub.Configuration;

/// <summary>
/// Writes the JSON Schema of a settings type from the same shape that files are read by, so that editor and hub agree. It cannot say
/// what must fit together; <c>./hub config check</c> does.
/// </summary>
public sealed class ConfigSchema
{
    private readonly SortedDictionary<string, JsonNode> definitions = new(StringComparer.Ordinal);
    private readonly ConfigDescriptions descriptions = new();

    /// <summary>The schema of a type, as text.</summary>
    /// <param name="type">The type that the file is read into.</param>
    public static string Of(Type type)
    {
        var schema = new ConfigSchema();
        var root = schema.Object(type, isRoot: true);
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        if (schema.definitions.Count > 0)
        {
            root["$defs"] = new JsonObject(schema.definitions.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
        }
        return root.ToJsonString(HubJson.File) + "\n";
    }

    private JsonObject Object(Type type, bool isRoot = false)
    {
        var shape = ConfigShape.Of(type);
        var properties = new JsonObject();
        if (isRoot)
        {
            properties["$schema"] = new JsonObject { ["type"] = "string" };
        }
        foreach (var key in shape.Keys)
        {
            properties[key.Name] = Property(type, key);
        }
        var schema = new JsonObject { ["type"] = "object" };
        if (descriptions.Of(type) is { } description)
        {
            schema["description"] = description;
        }
        schema["properties"] = properties;
        schema["required"] = new JsonArray([.. shape.Keys.Where(key => key.Required).Select(key => (JsonNode)key.Name)]);
        schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject Property(Type owner, ConfigKey key)
    {
        var value = Value(Nullable.GetUnderlyingType(key.Type) ?? key.Type);
        if (key.MayBeNull)
        {
            value = new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };
        }
        if (descriptions.Of(owner, key.Name) is { } description)
        {
            value["description"] = description;
        }
        return value;
    }

    private JsonObject Value(Type type)
    {
        if (ConfigScalar.Handles(type))
        {
            return Scalar(type);
        }
        if (type == typeof(byte[]))
        {
            return new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" };
        }
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)))
        {
            return new JsonObject { ["type"] = "array", ["items"] = Value(type.GetElementType() ?? type.GetGenericArguments()[0]) };
        }
        if (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>)
            || type.GetGenericTypeDefinition() == typeof(Dictionary<,>)))
        {
            var (key, value) = (type.GetGenericArguments()[0], type.GetGenericArguments()[1]);
            return new JsonObject { ["type"] = "object", ["propertyNames"] = Scalar(key), ["additionalProperties"] = Value(value) };
        }
        if (!definitions.ContainsKey(type.Name))
        {
            definitions[type.Name] = new JsonObject(); // stands there first, so that a type may hold itself
            definitions[type.Name] = Object(type);
        }
        return new JsonObject { ["$ref"] = $"#/$defs/{type.Name}" };
    }

    private static JsonObject Scalar(Type type)
        => type == typeof(JsonElement) ? []
            : type == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
            : type == typeof(int) || type == typeof(long) ? new JsonObject { ["type"] = "integer" }
            : type == typeof(double) || type == typeof(decimal) ? new JsonObject { ["type"] = "number" }
            : type == typeof(TimeSpan) ? new JsonObject { ["type"] = "string", ["format"] = "duration" }
            : type == typeof(DateOnly) ? new JsonObject { ["type"] = "string", ["format"] = "date" }
            : type == typeof(TimeOnly) ? new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{2}:[0-9]{2}$" }
            : type == typeof(Uri) ? new JsonObject { ["type"] = "string", ["format"] = "uri" }
            : type.IsEnum ? new JsonObject { ["enum"] = new JsonArray([.. ConfigScalar.Names(type).Select(entry => (JsonNode)entry.Name)]) }
            : Pattern(type) is { } pattern ? new JsonObject { ["type"] = "string", ["pattern"] = pattern }
            : new JsonObject { ["type"] = "string", ["minLength"] = 1 };

    // Contract values keep their form as a private pattern; \z is how .NET writes the end that a schema writes as $.
    private static string? Pattern(Type type)
        => type.GetProperty("Pattern", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is Regex form
            ? form.ToString().Replace("\\z", "$", StringComparison.Ordinal)
            : null;
}
