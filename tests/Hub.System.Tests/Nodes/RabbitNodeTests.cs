using System.Text;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hub.System.Tests.Nodes;

public sealed class RabbitNodeTests
{
    [Fact]
    public async Task A_confirmed_message_in_a_quorum_queue_survives_a_hard_kill_of_the_broker()
    {
        await using var node = await RabbitNode.StartAsync();
        await PublishAsync(node, "kept");
        await Posix.PassAsync(TimeSpan.FromSeconds(3)); // 3.10 elects no leader for a queue that is killed within a second of its birth

        await node.KillHardAsync();
        await node.StartAgainAsync();

        Assert.Equal("kept", await GetAsync(node));
    }

    [Fact]
    public async Task Nothing_of_a_node_is_left_after_its_end()
    {
        var node = await RabbitNode.StartAsync();
        var (pid, folder) = (node.Pid, node.DataFolder);

        await node.DisposeAsync();

        Assert.False(Posix.Lives(pid));
        Assert.False(Directory.Exists(folder));
    }

    private static async Task PublishAsync(RabbitNode node, string body)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.QueueDeclareAsync(
            "q",
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" });
        await channel.BasicPublishAsync("", "q", mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(body));
    }

    // A consumer, not basic.get: a get that meets a quorum queue before its leader is elected anew is never answered by 3.10.
    private static async Task<string> GetAsync(RabbitNode node)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            found.TrySetResult(Encoding.UTF8.GetString(message.Body.Span));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync("q", autoAck: true, consumer);
        return await found.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
