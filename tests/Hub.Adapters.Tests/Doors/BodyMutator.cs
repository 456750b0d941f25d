using System.Text;
using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Doors;

/// <summary>Bodies that no partner means to send: seeded changes to a good one, with a marker in every value that is put in.</summary>
internal sealed class BodyMutator(int seed)
{
    public const string Canary = "ZQKANARIE";
    private readonly Random random = new(seed);

    public byte[] Json(byte[] sample)
    {
        var root = JsonNode.Parse(sample)!;
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(root);
        }
        var bytes = Encoding.UTF8.GetBytes(root.ToJsonString());
        return random.Next(3) == 0 ? Bytes(bytes) : bytes;
    }

    public byte[] Form(byte[] sample)
    {
        var fields = Encoding.UTF8.GetString(sample).Split('&').ToList();
        for (var changes = random.Next(1, 5); changes > 0 && fields.Count > 0; changes--)
        {
            var at = random.Next(fields.Count);
            switch (random.Next(3))
            {
                case 0: fields.RemoveAt(at); break;
                case 1: fields.Add(fields[at]); break;
                // The key stays: without it there is nothing to test.
                default: fields[at] = fields[at].StartsWith("api_key", StringComparison.Ordinal) ? fields[at] : $"{fields[at].Split('=')[0]}={Uri.EscapeDataString(Text())}"; break;
            }
        }
        var bytes = Encoding.UTF8.GetBytes(string.Join('&', fields));
        return random.Next(6) == 0 ? Bytes(bytes) : bytes;
    }

    private byte[] Bytes(byte[] from)
    {
        var bytes = from.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 2; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes("\\ud800")); break;
                default: bytes.InsertRange(at, Enumerable.Repeat((byte)'[', random.Next(200))); break;
            }
        }
        return [.. bytes];
    }

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
                    map[name] = Value();
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

    private JsonNode? Value() => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.NextDouble() * 1e300),
        2 => JsonValue.Create(random.Next(int.MinValue, int.MaxValue)),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => new JsonArray(JsonValue.Create(Text()), null, new JsonObject { [Text()] = Text() }),
        5 => new JsonObject { [Text()] = Text(), ["code"] = Text() },
        _ => JsonValue.Create(Text()),
    };

    private string Text() => random.Next(7) switch
    {
        0 => "",
        1 => $"{Canary} 9999.90.342",
        2 => Canary + new string('x', random.Next(25_000)),
        3 => $"2026-13-45T99:99:99Z{Canary}",
        4 => $"\0\u202E{Canary}\r\n<script>",
        5 => $"-1e400{Canary}",
        _ => $"{Canary}{random.Next()}",
    };
}
