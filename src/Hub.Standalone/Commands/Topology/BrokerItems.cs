using System.Collections.Immutable;
using System.Text.Json;
using Hub.Contracts;

namespace Hub.Standalone.Commands.Topology;

/// <summary>Definitions as one flat list, each thing with its settings as text: what the hub wants and what a broker wrote become
/// alike.</summary>
internal static class BrokerItems
{
    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary.Create<string,
        string>(StringComparer.Ordinal);

    /// <summary>The things in a definitions document.</summary>
    /// <exception cref="InvalidDataException">It is no definitions document.</exception>
    public static Dictionary<(BrokerPart Part, string Host, string Name), ImmutableSortedDictionary<string,
        string>> Of(JsonElement definitions)
    {
        var items = new Dictionary<(BrokerPart, string, string), ImmutableSortedDictionary<string, string>>();
        if (definitions.ValueKind != JsonValueKind.Object || !definitions.TryGetProperty("vhosts", out _))
        {
            throw new InvalidDataException("no definitions of a broker: no vhosts");
        }
        foreach (var part in Enum.GetValues<BrokerPart>().Where(part => part != BrokerPart.Unknown))
        {
            if (!definitions.TryGetProperty(WireCode.Of(part), out var list))
            {
                continue;
            }
            foreach (var item in list.ValueKind == JsonValueKind.Array ? list.EnumerateArray()
                : throw new InvalidDataException($"{WireCode.Of(part)} is no list"))
            {
                if (item.ValueKind != JsonValueKind.Object)
                {
                    throw new InvalidDataException($"{WireCode.Of(part)} holds something else");
                }
                items[(part, Text(item, "vhost"), Name(part, item))] = Settings(part, item);
            }
        }
        return items;
    }

    /// <summary>What a setting says: a list as its values, so that the tags of 3.10 (a text) and of 4.x (a list) are alike.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };

    private static string Name(BrokerPart part, JsonElement item) => part switch
    {
        BrokerPart.Permission => Text(item, "user"),
        BrokerPart.Binding => $"{Text(item, "source")} -> {Text(item, "destination")}",
        _ => Text(item, "name"),
    };

    private static ImmutableSortedDictionary<string, string> Settings(BrokerPart part, JsonElement item) => part switch
    {
        BrokerPart.User => Plain(item, "tags"),
        BrokerPart.Permission => Plain(item, "configure", "write", "read"),
        BrokerPart.Policy => Plain(item, "pattern", "apply-to", "priority").AddRange(Inner(item, "definition")),
        BrokerPart.Queue => Plain(item, "durable", "auto_delete").AddRange(Inner(item, "arguments")),
        BrokerPart.Exchange => Plain(item, "type", "durable", "auto_delete").AddRange(Inner(item, "arguments"))
            .Add("internal", item.TryGetProperty("internal", out var own) ? Text(own) : "false"), // rabbitmqctl leaves it out
        BrokerPart.Binding => Plain(item, "destination_type"),
        _ => Nothing,
    };

    private static ImmutableSortedDictionary<string, string> Plain(JsonElement item, params string[] names)
        => Nothing.AddRange(names.Where(name => item.TryGetProperty(name, out _)).Select(name =>
            KeyValuePair.Create(name, Text(item, name))));

    private static IEnumerable<KeyValuePair<string, string>> Inner(JsonElement item, string name)
        => item.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object
            ? inner.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, Text(one.Value)))
            : [];

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? Text(value) : "";
}
