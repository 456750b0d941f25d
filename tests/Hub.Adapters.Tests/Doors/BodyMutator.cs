using System.Text;
using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Doors;

/// <summary>Bodies that no partner means to send: seeded changes to a good one, with a marker in every value that is put in.</summary>
internal sealed partial class BodyMutator(int seed)
{
    public const string Canary = "ZQKANARIE";
    private readonly Random random = new(seed);

    /// <summary>Whether it happens this time: once in so many.</summary>
    public bool Once(int inSoMany) => random.Next(inSoMany) == 0;

    /// <summary>One of these.</summary>
    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public byte[] Json(byte[] sample)
    {
        var bytes = Encoding.UTF8.GetBytes(Tree(sample).ToJsonString());
        return Once(3) ? Bytes(bytes) : bytes;
    }

    /// <summary>Damage that leaves it JSON.</summary>
    public JsonNode Tree(byte[] sample)
    {
        var root = JsonNode.Parse(sample)!;
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(root);
        }
        return root;
    }

    /// <summary>A value that nobody means to send.</summary>
    public string Text() => random.Next(8) switch
    {
        0 => "",
        1 => $"{Canary} 9999.90.342",
        2 => Canary + new string('x', random.Next(25_000)),
        3 => $"2026-13-45T99:99:99Z{Canary}",
        4 => $"\0\u202E{Canary}\r\n<script>",
        5 => $"-1e400{Canary}",
        6 => $"{Canary};\"';--%00%0d%0a&amp;]]>",
        _ => $"{Canary}{random.Next()}",
    };

    /// <summary>Damage that asks nothing of the form.</summary>
    public byte[] Bytes(byte[] from)
    {
        var bytes = from.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 2; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, bytes.Count / 2))); break;
                case 3: bytes.InsertRange(at, Enumerable.Repeat((byte)'[', random.Next(200))); break;
                default: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragment())); break;
            }
        }
        return [.. bytes];
    }

    private string Fragment()
        => Pick(
            "\\ud800", "\"\\ud800\"", "{\"a\":{\"a\":{\"a\":1}}}", "1e999", "-0", "\0", "\"\\u0000\"", "null", "\uFEFF", "{\"\":\"\"}",
            "\"id\":1,\"id\":2,",
            $"\"{new string('x', 30_000)}\"");

    private void Change(JsonNode root)
    {
        var node = root;
        while (true)
        {
            switch (node)
            {
                case JsonObject map when map.Count > 0:
                    var name = map.ElementAt(random.Next(map.Count)).Key;
                    if (map[name] is JsonObject or JsonArray && random.Next(4) > 0)
                    {
                        node = map[name]!;
                        continue;
                    }
                    ChangeMember(map, name);
                    return;
                case JsonArray list when list.Count > 0:
                    var at = random.Next(list.Count);
                    if (list[at] is JsonObject or JsonArray && random.Next(4) > 0)
                    {
                        node = list[at]!;
                        continue;
                    }
                    list[at] = Value();
                    return;
                default:
                    return;
            }
        }
    }

    private void ChangeMember(JsonObject map, string name)
    {
        switch (random.Next(8))
        {
            case 0: map.Remove(name); break;
            case 1: map[Text()] = Value(); break;
            case 2: map[Twisted(name)] = map[name]?.DeepClone(); break;
            default: map[name] = Value(); break;
        }
    }

    // A name that is nearly right: another case, a blank behind it, or a marker.
    private string Twisted(string name) => Pick(name.ToUpperInvariant(), $"{name} ", $"{name}{Canary}");

    private JsonNode? Value() => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(random.NextDouble() * 1e300),
        2 => JsonValue.Create(random.Next(int.MinValue, int.MaxValue)),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => new JsonArray(JsonValue.Create(Text()), null, new JsonObject { [Text()] = Text() }),
        5 => new JsonObject { [Text()] = Text(), ["code"] = Text() },
        6 => JsonValue.Create(Moment()),
        _ => JsonValue.Create(Text()),
    };

    // Forms that are nearly a moment, and moments at the far ends of time.
    private string Moment()
        => Pick(
            "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "2099-12-31T23:59:59Z", "2000-01-01", "2026-02-30T00:00:00Z",
            "2026-11-02T10:00:00",
            "1e10");
}
