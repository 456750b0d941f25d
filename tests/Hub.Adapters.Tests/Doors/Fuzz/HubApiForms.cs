using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Doors.Matrix;

namespace Hub.Adapters.Tests.Doors.Fuzz;

/// <summary>Three events at once.</summary>
internal sealed partial class HubApiBatchDoor() : HttpDoor("/v1/signals", "application/cloudevents-batch+json")
{
    public override PartnerFormat Format => new("hub-api");

    protected override string AddPartner() => Config.AddPartner("zorg-proef");

    protected override byte[] Good(int number)
        => Encoding.UTF8.GetBytes(
            "["
                + string.Join(
                    ',', Enumerable.Range(0, 3).Select(item => Encoding.UTF8.GetString(HubApiDoor.Full($"batch-{number}-{item}"))))
                + "]"
        );

    protected override Guid? Receipt(string answer)
        => JsonNode.Parse(answer)!["results"]!
            .AsArray()
            .Select(item => (string?)item!["receiptId"])
            .OfType<string>()
            .Select(Guid.Parse)
            .First();

    protected override IEnumerable<Guid> Receipts(Fate fate)
        => ReceiptForm.Matches(fate.Text).Select(match => Guid.Parse(match.Groups["id"].Value));

    [GeneratedRegex("\"receiptId\":\"(?<id>[0-9a-f-]{36})\"", RegexOptions.CultureInvariant)]
    private static partial Regex ReceiptForm { get; }
}

/// <summary>
/// An event whose attributes are headers.
/// The body here is the event in structured form; it is taken apart on its way out.
/// </summary>
internal sealed class HubApiBinaryDoor() : HttpDoor("/v1/signals", "application/json")
{
    private const int LongestHeader = 700; // beyond what an attribute may have; what a web server refuses as a whole is its own matter

    public override PartnerFormat Format => new("hub-api");

    protected override string AddPartner() => Config.AddPartner("zorg-proef");

    protected override byte[] Good(int number) => HubApiDoor.Full($"binair-{number}");

    protected override byte[] Damaged(BodyMutator mutator, int number)
    {
        var tree = mutator.Tree(Good(number)).AsObject();
        if (mutator.Once(4))
        {
            tree["data"] = Encoding.UTF8.GetString(mutator.Bytes(Encoding.UTF8.GetBytes(tree["data"]?.ToJsonString() ?? "x")));
        }
        return Encoding.UTF8.GetBytes(tree.ToJsonString());
    }

    protected override HttpRequestMessage Request(byte[] body)
    {
        var tree = JsonNode.Parse(body)!.AsObject();
        // Damage beyond JSON stands in data as text.
        var data = tree["data"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : tree["data"]?.ToJsonString() ?? "";
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(data)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        foreach (var (name, member) in tree.Where(member => member.Key != "data"))
        {
            request.Headers.TryAddWithoutValidation(
                $"ce-{name[..Math.Min(name.Length, LongestHeader)]}",
                Encoded(member?.ToString() ?? ""));
        }
        return request;
    }

    // As the binding asks: what is no printable ASCII is percent-encoded; and what looks encoded already stays as it is.
    private static string Encoded(string value)
    {
        var encoded = string.Concat(
            value[..Math.Min(value.Length, LongestHeader)].Select(c => c is > ' ' and < '\x7F' ? $"{c}" : Uri.EscapeDataString($"{c}")));
        return encoded[..Math.Min(encoded.Length, LongestHeader)];
    }
}
