using Hub.Configuration;
using Hub.Hosting.Logs;
using Hub.Testing.Processes;
using Microsoft.Extensions.Logging;
using Serilog;

namespace Hub.Hosting.Tests.Logs;

public sealed class HubLogsTests
{
    [Fact]
    public async Task A_failed_send_is_told_by_its_sender_only_and_a_failed_consumer_by_the_bus()
    {
        await using var folder = new TestFolder("logs");
        var settings = new LogSettings(File: folder.Combine("hub.log"));
        using (var factory = LoggerFactory.Create(logging => logging.AddSerilog(HubLogs.Create(settings), dispose: true)))
        {
            var messages = factory.CreateLogger("MassTransit");
#pragma warning disable CA1848, CA2254 // the library's own lines, as it writes them
            messages.LogError("S-FAULT {DestinationAddress} {MessageId} {MessageType}", "queue", "1", "SignalsReceived");
            messages.LogError("R-FAULT {InputAddress} {MessageId} {MessageType}", "queue", "2", "SignalReceipts");
            factory.CreateLogger("Hub.Adapters").LogWarning("S-FAULT is a line of our own");
#pragma warning restore CA1848, CA2254
        }

        var text = await File.ReadAllTextAsync(
            Directory.EnumerateFiles(folder.Path, "*.log").Single(),
            TestContext.Current.CancellationToken);

        Assert.Equal(2, text.Count(letter => letter == '\n'));
        Assert.Contains("R-FAULT", text, StringComparison.Ordinal);
        Assert.Contains("S-FAULT is a line of our own", text, StringComparison.Ordinal);
    }
}
