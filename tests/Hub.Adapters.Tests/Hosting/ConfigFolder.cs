using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>A configuration folder of a test's own, with keys and partners.</summary>
internal sealed class ConfigFolder : IDisposable
{
    public const string Kvk = "90000001";

    public ConfigFolder()
    {
        Directory.CreateDirectory(Path.Combine(Root, "partners"));
        WriteKey("hub/2026-01.key", RandomNumberGenerator.GetBytes(32));
        foreach (var municipality in new[] { "gm0637", "gm0202", "gm1509" })
        {
            WriteKey($"ids/{municipality}.key", RandomNumberGenerator.GetBytes(32));
        }
        File.WriteAllText(Path.Combine(Root, "hub.json"), """{ "dataFolder": "data", "http": { "adapters": ["http://127.0.0.1:0"] } }""");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("hub-adapters-").FullName;

    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Adds a partner and gives its API key.</summary>
    public string AddPartner(string id, string kind = "zorg", Action<JsonObject>? change = null)
    {
        var partner = new JsonObject
        {
            ["id"] = id,
            ["name"] = $"Proefpartner {id}",
            ["kind"] = kind,
            ["kvk"] = Kvk,
            ["municipalities"] = new JsonArray("GM0637", "GM0202"),
            ["formats"] = new JsonArray("hub-api"),
            ["authentication"] = new JsonObject { ["apiKeys"] = new JsonArray("proef") },
            ["quota"] = new JsonObject { ["perMinute"] = 600_000, ["burst"] = 100_000, ["concurrent"] = 1000 },
        };
        change?.Invoke(partner);
        File.WriteAllText(Path.Combine(Root, "partners", $"{id}.json"), partner.ToJsonString());
        var key = $"hub_{id}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        WriteHash(id, "proef", key);
        return key;
    }

    /// <summary>Gives every partner so far a small quota.</summary>
    public void SetQuota(int perMinute, int burst)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "partners"), "*.json"))
        {
            var partner = JsonNode.Parse(File.ReadAllText(file))!;
            partner["quota"] = new JsonObject { ["perMinute"] = perMinute, ["burst"] = burst };
            File.WriteAllText(file, partner.ToJsonString());
        }
    }

    /// <summary>Others carry a partner on: its file goes, theirs are as it was, with its number as alias.</summary>
    public void PassOn(string id, params IReadOnlyList<string> heirs)
    {
        var file = Path.Combine(Root, "partners", $"{id}.json");
        foreach (var heir in heirs)
        {
            AddPartner(
                heir,
                change: partner =>
                {
                    partner["callback"] = JsonNode.Parse(File.ReadAllText(file))!["callback"]?.DeepClone();
                    partner["kvk"] = "90000009";
                    partner["aliases"] = new JsonArray(
                        new JsonObject
                        {
                            ["partner"] = id,
                            ["number"] = Kvk,
                            ["validFrom"] = "2020-01-01",
                            ["validThrough"] = "2099-12-31",
                        });
                });
        }
        File.Delete(file);
    }

    public void WriteHash(string partner, string name, string key)
        => WriteText($"keys/partners/{partner}.{name}.sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));

    public void WriteText(string name, string text)
    {
        var file = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void WriteKey(string name, byte[] key) => WriteText($"keys/{name}", Convert.ToBase64String(key));
}
