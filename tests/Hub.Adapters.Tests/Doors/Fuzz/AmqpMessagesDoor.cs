using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Amqp;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Corporation;
using Hub.Adapters.Tests.Doors.Matrix;
using RabbitMQ.Client;

namespace Hub.Adapters.Tests.Doors.Fuzz;

/// <summary>
/// Deliveries of four kinds of partner by turns, body and properties,
/// as the broker gives them; the broker itself is in the matrix.
/// </summary>
internal sealed class AmqpMessagesDoor : DoorUnderTest
{
    private static readonly string[] Kinds = ["politie", "corporatie", "signalen", "zorg"];
    private readonly Queue<BasicProperties> properties = new();
    private int messages;
    private readonly ConcurrentDictionary<string, bool> parked = new(StringComparer.Ordinal);

    public override PartnerFormat Format => new("amqp");

    protected override Task Prepare()
    {
        foreach (var kind in Kinds)
        {
            Config.AddPartner($"{kind}-proef", kind, partner =>
            {
                partner["municipalities"] = kind == "signalen" ? new JsonArray("GM0637") : new JsonArray("GM0637", "GM0202", "GM1509");
                partner["formats"] = new JsonArray("amqp");
            });
        }
        return Task.CompletedTask;
    }

    protected override byte[] Good(int number) => KindOf(number) switch
    {
        "politie" => PoliceDoor.Note(number),
        "corporatie" => VeraMessages.Signalering("SCH", "BET", VeraMessages.Arrears()),
        "signalen" => Samples.Changed("signalen-03-private-detail.json", melding => melding["id"] = number),
        _ => HubApiDoor.Full($"amqp-{number}"),
    };

    protected override byte[] Sound(int number) => KindOf(number) == "politie" ? PoliceDoor.AnyNote(number) : Good(number);

    protected override byte[] Damaged(BodyMutator mutator, int number)
    {
        properties.Enqueue(
            new BasicProperties
            {
                MessageId = mutator.Pick($"m-{number}", null, mutator.Text()),
                Type = mutator.Once(8) ? mutator.Text() : TypeOf(number),
                ContentEncoding = mutator.Once(8) ? mutator.Pick(mutator.Text(), "gzip", "identity", "UTF-8") : null,
                ContentType = mutator.Text(),
                CorrelationId = mutator.Text(),
                Headers = mutator.Once(4)
                    ? new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["x-delivery-count"] = mutator.Pick<object?>(
                            3, 12L, -1L, null, true, 1e9,
                            Encoding.UTF8.GetBytes("11"),
                            Encoding.UTF8.GetBytes(mutator.Text()),
                            new byte[] { 0xFF, 0xFE },
                            new List<object?> { BodyMutator.Canary }),
                        [BodyMutator.Canary] = mutator.Text(),
                    }
                    : null,
            });
        return base.Damaged(mutator, number);
    }

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
        => await Task.WhenAll(bodies.Select(body => Take(body)).ToList());

    protected override bool IsAnswer(Fate fate)
        => fate.Code is "received" or "refused" || fate.Code.StartsWith("parked ", StringComparison.Ordinal);

    // What was set apart is set apart once, however often it came, and is there.
    protected override Task Rested(IReadOnlySet<Guid> receipts)
    {
        Assert.Equal(parked.Count, Kinds.Sum(kind => Host.Get<AmqpParking>().Count(Of(kind)).Values.Sum()));
        return Task.CompletedTask;
    }

    protected override void IsRefusal(Fate fate) => throw new NotSupportedException();

    protected override Task BadCredentials() => throw new NotSupportedException();

    protected override Task Oversized() => throw new NotSupportedException();

    protected override Task SlowPartner() => throw new NotSupportedException();

    private async Task<Fate> Take(byte[] body)
    {
        var number = messages++;
        var partner = Of(KindOf(number));
        var message = Host.Get<AmqpHandler>()
            .Read(body, properties.TryDequeue(out var given) ? given : new BasicProperties { Type = TypeOf(number) }, redelivered: true);
        var verdict = await Host.Get<AmqpHandler>().JudgeAsync(partner, message, TestContext.Current.CancellationToken);
        if (verdict is AmqpVerdict.Parked apart)
        {
            parked[$"{partner.Id}\n{message.MessageId}\n{message.Type}\n{Convert.ToHexString(SHA256.HashData(message.Body))}"] = true;
            await Host.Get<AmqpParking>().ParkAsync(partner, apart, message, TestContext.Current.CancellationToken);
        }
        var text = Encoding.UTF8.GetString(AmqpResult.Write(verdict).Span);
        var result = JsonNode.Parse(text)!;
        return new Fate(
            result["receiptId"] is { } receipt ? Guid.Parse((string)receipt!) : null,
            $"{result["state"]} {result["reasonCode"]}".Trim(),
            $"{message}{verdict}{text}");
    }

    private Partner Of(string kind) => Host.Get<LivePartners>().Current.Find(new($"{kind}-proef"))!;

    private static string KindOf(int number) => Kinds[number % Kinds.Length];

    private static string? TypeOf(int number) => KindOf(number) == "corporatie" ? "signalering" : null;
}
