using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hub.Testing.Nodes;

/// <summary>A wire from a free port on loopback to a server there, which can be cut, or hold what goes over it.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> open = new();
    private readonly CancellationTokenSource ending = new();
    private readonly int target;
    private volatile TaskCompletionSource? held;
    private volatile byte[]? at;
    private volatile byte[]? atAnswer;
    private int accepted;
    private int turns;
    private int answered = 1;

    private Wire(int target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The port on 127.0.0.1 that leads to the server.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Lays a wire to a port on 127.0.0.1.</summary>
    public static Wire To(int target) => new(target);

    /// <summary>Nothing passes from now on, and nobody is told: connections stay open.</summary>
    public void Hold() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The same from the moment that a client sends this text.</summary>
    public void HoldAt(string text) => at = Encoding.UTF8.GetBytes(text);

    /// <summary>The same from the moment that the server answers with this text.</summary>
    public void HoldAtAnswer(string text) => atAnswer = Encoding.UTF8.GetBytes(text);

    /// <summary>Whether nothing passes now.</summary>
    public bool Holds => held is not null;

    /// <summary>How many connections were ever made over it.</summary>
    public int Accepted => Volatile.Read(ref accepted);

    /// <summary>How often a client spoke: at first, and after the server had answered.</summary>
    public int Turns => Volatile.Read(ref turns);

    /// <summary>What was held passes.</summary>
    public void Release()
    {
        var was = held;
        held = null;
        was?.TrySetResult();
    }

    /// <summary>Resets every connection; new ones may be made.</summary>
    public void Cut()
    {
        foreach (var socket in open.Keys)
        {
            Reset(socket);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        Release();
        Cut();
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!ending.IsCancellationRequested)
            {
                var client = await listener.AcceptSocketAsync(ending.Token);
                Interlocked.Increment(ref accepted);
                _ = ServeAsync(client);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // laid off
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        (open[client], open[server]) = (0, 0);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(PumpAsync(client, server, Asks), PumpAsync(server, client, Answers));
        }
        catch (SocketException)
        {
            // the server is away: the client is told by the reset
        }
        Reset(client);
        Reset(server);
    }

    private void Asks(ReadOnlySpan<byte> part)
    {
        Interlocked.Add(ref turns, Interlocked.Exchange(ref answered, 0));
        if (at is { } text && part.IndexOf(text) >= 0)
        {
            at = null;
            Hold();
        }
    }

    private void Answers(ReadOnlySpan<byte> part)
    {
        Volatile.Write(ref answered, 1);
        if (atAnswer is { } text && part.IndexOf(text) >= 0)
        {
            atAnswer = null;
            Hold();
        }
    }

    private async Task PumpAsync(Socket from, Socket to, Action<ReadOnlySpan<byte>> passes)
    {
        var buffer = new byte[65_536];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer)) > 0)
            {
                passes(buffer.AsSpan(0, read));
                await (held?.Task ?? Task.CompletedTask);
                for (var sent = 0; sent < read;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
                }
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // the other side is told by the reset
        }
    }

    private void Reset(Socket socket)
    {
        open.TryRemove(socket, out _);
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // gone already
        }
        socket.Dispose();
    }
}
