using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using Hub.Testing.Processes;
using MimeKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Hub.Testing.Nodes;

/// <summary>A mail server on loopback that keeps what it is given, and refuses on request, and always what is for <c>weg@</c>.</summary>
internal sealed class MailServer : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<MimeMessage> messages = [];
    private readonly Task running;

    private MailServer(int port)
    {
        Port = port;
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(this);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(one => one.Endpoint(new IPEndPoint(IPAddress.Loopback,
            port))).Build();
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What it was given, in order.</summary>
    public IReadOnlyList<MimeMessage> Messages => [.. messages];

    /// <summary>Whether it refuses what it is given.</summary>
    public bool Refuses { get; set; }

    /// <summary>Starts one.</summary>
    /// <param name="port">Where; null for a free port.</param>
    public static MailServer Start(int? port = null) => new(port ?? FreePort.Find());

    /// <inheritdoc/>
    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var message = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
        if (Refuses || message.To.Mailboxes.Any(one => one.LocalPart == "weg"))
        {
            return SmtpResponse.MailboxUnavailable;
        }
        messages.Enqueue(message);
        return SmtpResponse.Ok;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }
}
