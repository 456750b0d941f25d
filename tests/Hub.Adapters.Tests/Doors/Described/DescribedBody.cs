using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Doors.Described;

/// <summary>One body of the description: its schema and its example, and ways to break it.</summary>
internal sealed class DescribedBody(JsonNode document, string path, string media)
{
    // Of these the first that is there is read: who writes the last leaves out those before it.
    private static readonly Dictionary<string, string[]> Instead = new(StringComparer.Ordinal)
    {
        ["category_url"] = ["sub_category", "sub_slug", "main_slug"],
        ["signal_id"] = ["payload"],
        ["initialen"] = ["voorletters"],
        ["roepnaam"] = ["voorletters", "initialen"],
        ["voornaam"] = ["voorletters", "initialen", "roepnaam"],
        ["bedrag"] = ["saldo"],
        ["omschrijving"] = ["toelichting", "naam"],
    };

    private readonly JsonNode content = document["paths"]![path]!["post"]!["requestBody"]!["content"]![media]!;

    /// <summary>The example, to change.</summary>
    public JsonNode Example => content["example"]!.DeepClone();

    /// <summary>Every member that the schema has, as path from the root with the schema; of a list the members of its items.</summary>
    public IEnumerable<(string[] Path, JsonObject Schema, bool Required)> Members() => Members(Resolve(content["schema"]!), []);

    /// <summary>Names of all members, at any depth.</summary>
    public HashSet<string> Names() => [.. Members().Select(member => member.Path[^1])];

    /// <summary>The example without a member; null where it has it not.</summary>
    public JsonNode? Without(string[] path)
    {
        var there = false;
        var changed = Changed(path, (owner, name) => there = owner.Remove(name));
        return there ? changed : null;
    }

    /// <summary>The example with another value for a member; null where the example has no object that could have it.</summary>
    public JsonNode? With(string[] path, JsonNode value) => Changed(path, (owner, name) =>
    {
        foreach (var other in Instead.GetValueOrDefault(name, []))
        {
            owner.Remove(other);
        }
        owner[name] = value;
    });

    private JsonNode? Changed(string[] path, Action<JsonObject, string> change)
    {
        var root = Example;
        JsonNode? at = root;
        foreach (var name in path[..^1])
        {
            at = at is JsonObject owner ? owner[name] : null;
            at = at is JsonArray list ? list.FirstOrDefault() : at;
        }
        if (at is not JsonObject last)
        {
            return null;
        }
        change(last, path[^1]);
        return root;
    }

    private IEnumerable<(string[] Path, JsonObject Schema, bool Required)> Members(JsonObject schema, string[] path)
    {
        var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (name, node) in schema["properties"]?.AsObject() ?? [])
        {
            var member = Resolve(node!);
            yield return ([.. path, name], member, required.Contains(name));
            var inner = member["items"] is { } items ? Resolve(items) : member;
            foreach (var below in Members(inner, [.. path, name]))
            {
                yield return below;
            }
        }
    }

    private JsonObject Resolve(JsonNode schema)
        => schema["$ref"] is { } reference
            ? Resolve(reference.GetValue<string>()[2..].Split('/').Aggregate(document, (at, part) => at[part]!))
            : schema.AsObject();
}
