using System.Text.Json.Nodes;
using Hub.Testing.Processes;

namespace Hub.Testing.Configuration;

/// <summary>The committed JSON Schemas, compared with what the settings types say today.</summary>
public static class SchemaFile
{
    /// <summary>Null when the committed schema is that of the type; else what to do. Descriptions are not compared.</summary>
    /// <param name="name">File name in <c>deploy/config/schemas</c>.</param>
    /// <param name="schema">The schema of the type. With the variable <c>HUB_WRITE_SCHEMAS</c> set, it is written first.</param>
    public static string? Difference(string name, string schema)
    {
        var file = Path.Combine(Repository.ShippedConfiguration, "schemas", name);
        if (Environment.GetEnvironmentVariable("HUB_WRITE_SCHEMAS") is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, schema);
        }
        return File.Exists(file) && JsonNode.DeepEquals(Bare(File.ReadAllText(file)), Bare(schema))
            ? null
            : $"deploy/config/schemas/{name} is not the schema of its settings type; run the tests once with HUB_WRITE_SCHEMAS=1";
    }

    /// <summary>The shipped files that name a schema that is not there.</summary>
    public static IReadOnlyList<string> FilesWithoutTheirSchema()
        => [
            .. Directory
                .EnumerateFiles(Repository.ShippedConfiguration, "*.json", SearchOption.AllDirectories)
                .Where(file =>
                    JsonNode.Parse(File.ReadAllText(file)) is JsonObject root
                    && root["$schema"] is JsonValue schema
                    && !file.Contains("/schemas/", StringComparison.Ordinal)
                    && !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, schema.GetValue<string>()))),
        ];

    private static JsonNode? Bare(string schema)
    {
        var root = JsonNode.Parse(schema);
        Strip(root);
        return root;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject entries)
        {
            if (entries["description"] is JsonValue)
            {
                entries.Remove("description");
            }
            entries.Select(entry => entry.Value).ToList().ForEach(Strip);
        }
        else if (node is JsonArray items)
        {
            items.ToList().ForEach(Strip);
        }
    }
}
