using System.Text;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Bus;
using Hub.Hosting.Keys;
using Hub.Router.Keys;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using RabbitMQ.Client;

namespace Hub.System.Tests.Canary;

/// <summary>
/// Messages between the workers that really fail, each with a sealed person in it: their way into the error queue and to the parked ones.
/// </summary>
internal sealed class CanaryFailures(HubFolder folder, RabbitNode broker, string virtualHost)
{
    private const string Copies = "test.failed";
    private static readonly TeamId Team = new("gm0637.wijkzorgnetwerk.oosterheem");
    private static readonly MunicipalityCode Municipality = new("GM0637");

    /// <summary>How many there are; each is parked.</summary>
    public const int Count = 4;

    /// <summary>Sends them; gives back what came into the error queue, headers and all.</summary>
    public async Task<string> SendAsync()
    {
        await using var connection = await broker.ConnectAsync(virtualHost);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.ExchangeDeclareAsync($"{HubQueues.Return}_error", ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync(Copies, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Copies, $"{HubQueues.Return}_error", "");
        await PublishAsync(channel, HubQueues.Route, Envelope(Guid.NewGuid(), null).Replace("\"revision\":1", "\"revision\":0"));
        await PublishAsync(channel, HubQueues.Route, Envelope(Guid.NewGuid(), sealedFor: Guid.NewGuid()));
        await PublishAsync(channel, HubQueues.Return, Returned("onbekend"));
        await PublishAsync(channel, HubQueues.Return, Returned("WrongTeam"), "application/octet-stream");
        var failed = new List<string>();
        await Posix.UntilAsync(() => FailedAsync(channel, failed), TimeSpan.FromSeconds(30), "two messages are in the error queue");
        return string.Join('\n', failed);
    }

    private string Envelope(Guid id, Guid? sealedFor)
    {
        var keys = HubKeyRing.Load(Path.Combine(folder.Config, "keys"));
        var signal = HubJson.Write(
            new Signal(
                Markers.ExternalId, SourceKind.Zorg, Municipality,
                TimeProvider.System.GetUtcNow(),
                Markers.PersonStory,
                subject: new SignalSubject(Markers.Name, Markers.BirthDate, Markers.Bsn)));
        return Encoding.UTF8.GetString(
            HubJson.Write(
                new SignalsReceived([
                    new SignalReceived(
                        id, 1, new PartnerId("zorgorganisatie-de-brug"), SourceKind.Zorg, Municipality,
                        TimeProvider.System.GetUtcNow(),
                        Urgency.Normal,
                        keys.KeyedHash(Municipality, "content", signal),
                        new SealedContent(keys.Newest, new ContentKey(KeyOf(keys.Newest)).Seal(sealedFor ?? id, 1, Municipality, signal))),
                ])));
    }

    private byte[] KeyOf(string id) => Convert.FromBase64String(File.ReadAllText(Path.Combine(folder.Config, "keys", "hub", $"{id}.key")));

    private string Returned(string reason)
    {
        var delivery = Guid.NewGuid();
        var content = new CaseContent(
            Theme.ZorgOndersteuning,
            TimeProvider.System.GetUtcNow(),
            SourceKind.Zorg,
            description: Markers.PersonStory);
        var resealed = new CaseSealer(TeamKeyRing.Load(Path.Combine(folder.Config, "keys"), [Team])).Seal(Team, delivery, content);
        return $$"""
            {"deliveryId":"{{delivery}}","team":"{{Team}}","actor":"aanvoerder-1","at":"2026-11-26T10:00:00Z",
            "reason":"{{reason}}","content":"{{resealed.Content.Value}}","keyId":"{{resealed.KeyId}}"}
            """;
    }

    private static ValueTask PublishAsync(IChannel channel, string queue, string body, string type = "application/json")
        => channel.BasicPublishAsync(
            queue, "",
            mandatory: true,
            new BasicProperties { Persistent = true, ContentType = type },
            Encoding.UTF8.GetBytes(body));

    private static async Task<bool> FailedAsync(IChannel channel, List<string> failed)
    {
        while (await channel.BasicGetAsync(Copies, autoAck: true) is { } message)
        {
            var headers =
                message.BasicProperties.Headers?.Select(header =>
                    $"{header.Key}={(header.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header.Value)}")
                ?? [];
            failed.Add($"{string.Join('\n', headers)}\n{Encoding.UTF8.GetString(message.Body.Span)}");
        }
        return failed.Count == 2;
    }
}
