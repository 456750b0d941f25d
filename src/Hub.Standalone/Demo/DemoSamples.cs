using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hub.Standalone.Demo;

/// <summary>Reads the sample traffic: canonical signals for the hub's own door, ready-made bodies for the others.</summary>
internal static partial class DemoSamples
{
    /// <summary>All samples, in the order of sending.</summary>
    public static IReadOnlyList<DemoSample> Load(string folder, IReadOnlyDictionary<string, string> sources)
        => [
            .. Lines(folder, "hub-api.jsonl").Select((line, index) => Event(line, index, sources)),
            .. Lines(folder, "doors.jsonl").Select(Door)];

    private static IEnumerable<JsonObject> Lines(string folder, string file)
        => File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject());

    private static DemoSample Event(JsonObject line, int index, IReadOnlyDictionary<string, string> sources)
    {
        var partner = (string)line["partner"]!;
        var signal = line["signal"]!.DeepClone();
        var body = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"demo-{index + 1}",
            ["source"] = sources[partner],
            ["type"] = "nl.wijkhub.signaal.v1",
            ["time"] = (string)signal["reportedAt"]!,
            ["datacontenttype"] = "application/json",
            ["data"] = signal,
        };
        return new DemoSample(
            (string)line["note"]!, partner, "/v1/signals", "application/cloudevents+json", Utf8(body), (string)signal["municipality"]!);
    }

    private static DemoSample Door(JsonObject line)
    {
        var (partner, path) = ((string)line["partner"]!, (string)line["path"]!);
        var body = line["json"] is { } json ? Utf8(json) : Encoding.UTF8.GetBytes((string)line["text"]!);
        var type = (string?)line["contentType"] ?? "application/json";
        return new DemoSample((string)line["note"]!, partner, path, type, body, Municipality(partner, Encoding.UTF8.GetString(body)));
    }

    private static string Municipality(string partner, string body)
        => Code().Match(body) is { Success: true } found ? found.Value.Replace("BU", "GM", StringComparison.Ordinal)[..6]
            : partner.Contains("arnhem", StringComparison.Ordinal) || body.Contains("arnhem.nl", StringComparison.Ordinal) ? "GM0202"
            : body.Contains("oude-ijsselstreek", StringComparison.Ordinal) ? "GM1509"
            : "GM0637";

    private static byte[] Utf8(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node);

    [GeneratedRegex("(GM|BU)(0637|0202|1509)", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
