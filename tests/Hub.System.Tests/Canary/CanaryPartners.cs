using System.Text.Json.Nodes;
using Hub.Adapters.Outcomes;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Partners;
using Microsoft.AspNetCore.Http;

namespace Hub.System.Tests.Canary;

/// <summary>
/// What partners have of their own around the hub: a broker that the police publish on, and a web server that hears of outcomes.
/// </summary>
/// <remarks>
/// A partner's own broker holds what that partner wrote, in the clear: it is not the hub's to answer for, and is not scanned.
/// </remarks>
internal sealed class CanaryPartners : IAsyncDisposable
{
    private const string Listener = "wijkpost";
    private const string Sender = "politie-eenheid-voorbeeld";
    private readonly RabbitNode broker;
    private readonly StubPartner receiver;

    private CanaryPartners(RabbitNode broker, StubPartner receiver) => (this.broker, this.receiver) = (broker, receiver);

    /// <summary>The broker's messages.</summary>
    public CanaryMessages Messages => new(broker);

    /// <summary>What the listener was sent, with headers and addresses.</summary>
    public string Heard
        => string.Join("\n\n", receiver.Requests.Select(one => $"{one.Path}{one.Query}\n{string.Join('\n', one.Headers)}\n{one.Body}"));

    /// <summary>How often the listener heard an outcome.</summary>
    public int Outcomes => receiver.Requests.Count(one => one.Headers.ContainsKey(CallbackClient.SignatureHeader));

    /// <summary>Where outbound calls may go: the listener and the broker, as address and port.</summary>
    public IReadOnlyList<int> Ports => [receiver.Address.Port, broker.Port];

    /// <summary>Starts both and writes them into the partners' files.</summary>
    public static async Task<CanaryPartners> StartAsync(HubFolder folder)
    {
        var node = await RabbitNode.StartAsync();
        var stub = await StubPartner.StartAsync();
        stub.Answer = request =>
            request.Method == "OPTIONS" ? new StubResult(200, null, ("WebHook-Allowed-Origin", "*"), ("WebHook-Allowed-Rate", "*"))
            : request.Headers.ContainsKey(CallbackClient.SignatureHeader) ? Results.Ok()
            : Results.Unauthorized();
        folder.WriteKey("callback", "een-geheim-van-minstens-tweeendertig-tekens");
        folder.WriteKey("broker", "guest");
        folder.Change(
            Listener,
            partner =>
                partner["callback"] = new JsonObject
                {
                    ["url"] = new Uri(stub.Address, "/uitkomsten").ToString(),
                    ["proof"] = "hmac",
                    ["secretFile"] = "callback",
                });
        folder.Change(Sender, partner => partner["formats"]!.AsArray().Add("amqp"));
        folder.Change(
            Sender,
            partner =>
                partner["doors"] = new JsonObject
                {
                    ["amqp"] = new JsonObject
                    {
                        ["virtualHost"] = "/",
                        ["broker"] = new JsonObject
                        {
                            ["kind"] = "rabbitmq",
                            ["host"] = "127.0.0.1",
                            ["port"] = node.Port,
                            ["user"] = "guest",
                            ["password"] = new JsonObject { ["file"] = "keys/broker" },
                        },
                    },
                });
        return new CanaryPartners(node, stub);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        await broker.DisposeAsync();
    }
}
