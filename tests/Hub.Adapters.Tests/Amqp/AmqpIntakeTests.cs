using System.Text;
using Hub.Adapters.Amqp;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Hub.Testing.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Adapters.Tests.Amqp;

public sealed class AmqpIntakeTests(AmqpBroker nodes) : IClassFixture<AmqpBroker>
{
    private const string Group = "politie-10-overlast-jeugd.json";

    [Fact]
    public async Task A_note_is_taken_in_and_its_repeat_gets_the_same_receipt()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        await amqp.Topology();
        var channel = await amqp.PartnerChannel();

        await AmqpFixture.Publish(channel, Samples.Bytes(Group), "m-1");
        await AmqpFixture.Publish(channel, Samples.Bytes(Group), "m-2");

        var results = await AmqpFixture.Results(channel, 2);
        Assert.Equal("received", (string)results["m-1"]["state"]!);
        Assert.Equal((string)results["m-1"]["receiptId"]!, (string)results["m-2"]["receiptId"]!);
        Assert.Equal("PL0600-2026551873", amqp.Host.Open(await amqp.Host.Router.Next()).Id);
    }

    [Fact]
    public async Task What_cannot_be_read_is_set_apart_and_the_queue_goes_on()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        await amqp.Topology();
        var channel = await amqp.PartnerChannel();

        await AmqpFixture.Publish(channel, [0xFF, 0xFE, 0x00], "encoding");
        await AmqpFixture.Publish(channel, Samples.Bytes(Group), "gzip", properties => properties.ContentEncoding = "gzip");
        await AmqpFixture.Publish(channel, new byte[10 << 20], "groot");
        await AmqpFixture.Publish(channel, Encoding.UTF8.GetBytes(new string('[', 100_000)), "diep");
        await AmqpFixture.Publish(channel, [], "leeg");
        await AmqpFixture.Publish(channel, """{"berichttype":"x"}"""u8.ToArray(), "fout");
        await AmqpFixture.Publish(channel, Samples.Bytes(Group), "goed");

        var results = await AmqpFixture.Results(channel, 7);
        Assert.Equal(
            "diep=unreadable encoding=encoding groot=oversized gzip=encoding leeg=unreadable",
            string.Join(
                ' ',
                results
                    .Where(result => (string)result.Value["state"]! == "parked")
                    .OrderBy(result => result.Key, StringComparer.Ordinal)
                    .Select(result => $"{result.Key}={result.Value["reasonCode"]}")));
        Assert.Equal("refused", (string)results["fout"]["state"]!);
        Assert.Equal("received", (string)results["goed"]["state"]!);
        Assert.Equal((2, 1, 2), (amqp.Parked("encoding"), amqp.Parked("oversized"), amqp.Parked("unreadable")));
    }

    [Theory]
    [InlineData("ID:host-1234-5678/9:1:2:3")]
    [InlineData("zaak 12 (kopie) é €")]
    public async Task An_id_of_any_form_comes_back_and_a_count_of_another_broker_is_no_attempt(string id)
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        await amqp.Topology();
        var channel = await amqp.PartnerChannel();
        var longest = id + new string('x', 255 - System.Text.Encoding.UTF8.GetByteCount(id));

        await AmqpFixture.Publish(
            channel,
            Samples.Bytes(Group),
            longest,
            properties => properties.Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-delivery-count"] = 99L });

        var result = Assert.Single(await AmqpFixture.Results(channel, 1));
        Assert.Equal((longest, "received"), (result.Key, (string)result.Value["state"]!));
    }

    [Fact]
    public async Task Attempts_are_counted_before_a_message_is_read()
    {
        await using var amqp = await AmqpFixture.Prepare(await nodes.Node);
        var channel = await amqp.Declared();
        await AmqpFixture.Publish(channel, Samples.Bytes(Group), "vaak");
        for (var i = 0; i < AmqpHandler.MostDeliveries; i++)
        {
            await amqp.TakeAndReturn(channel);
        }

        await amqp.StartHub();

        var results = await AmqpFixture.Results(channel, 1);
        Assert.Equal("attempts", (string)results["vaak"]["reasonCode"]!);
        Assert.Empty(amqp.Host.Router.Received);
        await TryAgain(amqp, channel);
    }

    // What an operator does from another process, beside the running hub.
    private static async Task TryAgain(AmqpFixture amqp, IChannel channel)
    {
        var parked = new ParkedFile(amqp.Host.Get<SpoolDatabase>());
        var one = Assert.Single(parked.All());

        var asked = parked.Replay(one.Id, TimeProvider.System.GetUtcNow());
        var unknown = parked.Replay(Guid.NewGuid(), TimeProvider.System.GetUtcNow());

        Assert.Equal((true, false), (asked, unknown));
        Assert.Equal("received", (string)(await AmqpFixture.Results(channel, 1))["vaak"]["state"]!);
        Assert.Equal("PL0600-2026551873", amqp.Host.Open(await amqp.Host.Router.Next()).Id);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (parked.All().Count > 0)
        {
            await Task.Delay(20, timeout.Token);
        }
        Assert.False((await amqp.Host.Get<AlarmStub>().Next(AlarmCodes.AmqpParked)).Cleared);
    }

    [Fact]
    public async Task The_partners_user_may_write_its_exchange_and_read_its_results_and_nothing_else()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        await amqp.Topology();

        var reads = await Assert.ThrowsAsync<OperationInterruptedException>(async () =>
            await (await amqp.PartnerChannel()).BasicGetAsync(AmqpTopology.Queue, autoAck: true));
        var declares = await Assert.ThrowsAsync<OperationInterruptedException>(async () =>
            await (await amqp.PartnerChannel()).QueueDeclareAsync("eigen"));
        var around = await Assert.ThrowsAnyAsync<Exception>(async () =>
            await (await amqp.PartnerChannel()).BasicPublishAsync(
                "", AmqpTopology.Queue,
                mandatory: true,
                new BasicProperties(),
                new byte[1]));

        Assert.All([reads, declares], refused => Assert.Equal(403, refused.ShutdownReason!.ReplyCode));
        Assert.NotNull(around);
    }

    [Fact]
    public async Task The_partners_user_gets_into_no_other_virtual_host()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        var other = await amqp.Broker.NewVirtualHostAsync();

        foreach (var elsewhere in new[] { other, "/" })
        {
            var refused = await Assert.ThrowsAsync<OperationInterruptedException>(() => amqp.PartnerChannel(elsewhere));
            Assert.Equal(530, refused.ShutdownReason!.ReplyCode);
        }
    }

    [Fact]
    public async Task After_the_broker_was_gone_the_hub_reads_on()
    {
        await using var broker = await RabbitNode.StartAsync();
        await using var amqp = await AmqpFixture.Start(broker);
        await amqp.Topology();
        await broker.KillHardAsync();
        await broker.StartAgainAsync();

        var channel = await amqp.PartnerChannel();
        await amqp.PublishUntilConfirmed(channel, Samples.Bytes(Group), "daarna");

        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (amqp.Host.Router.Received.IsEmpty)
        {
            await Task.Delay(50, timeout.Token);
        }
        Assert.Equal("PL0600-2026551873", amqp.Host.Open(amqp.Host.Router.Received.First()).Id);
    }
}
