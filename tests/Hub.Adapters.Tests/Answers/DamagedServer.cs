using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hub.Adapters.Tests.Answers;

/// <summary>A server that speaks as <see cref="DamagedAnswers"/> says, byte by byte, until it is healed.</summary>
internal sealed class DamagedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly DamagedAnswers damage;
    private readonly Func<string, byte[]?> sound;
    private readonly Task accepting;
    private int answers;

    /// <summary>Starts one.</summary>
    /// <param name="damage">What it says.</param>
    /// <param name="sound">The sound answer to a request, by its head.</param>
    public DamagedServer(DamagedAnswers damage, Func<string, byte[]?> sound)
    {
        (this.damage, this.sound) = (damage, sound);
        listener.Start();
        accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>How many answers it gave.</summary>
    public int Answers => Volatile.Read(ref answers);

    /// <summary>Which requests are answered soundly all the same; all, once it is healed.</summary>
    public Func<string, bool> Sound { get; set; } = _ => false;

    /// <summary>The last line that was given.</summary>
    public string Last { get; private set; } = "";

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task Accept()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                _ = Task.Run(() => Serve(client), CancellationToken.None);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await Read(stream);
                Interlocked.Increment(ref answers);
                var good = sound(head) ?? DamagedAnswers.Sound(404, "");
                var answer = Sound(head) ? new DamagedAnswer(good, Hangs: false, 0) : damage.Next(good);
                Last = Encoding.Latin1.GetString(answer.Bytes.AsSpan(0, Math.Min(answer.Bytes.Length, 60)));
                await stream.WriteAsync(answer.Bytes, stopping.Token);
                var more = new byte[64 * 1024];
                for (var left = answer.More; left > 0; left -= more.Length)
                {
                    await stream.WriteAsync(more, stopping.Token);
                }
                while (answer.Hangs)
                {
                    await stream.WriteAsync(more.AsMemory(0, 1), stopping.Token);
                    await Task.Delay(20, stopping.Token);
                }
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException)
            {
                // The hub had enough of it.
            }
        }
    }

    // The head, and a body of the length that it names.
    private async Task<string> Read(NetworkStream stream)
    {
        var (text, page) = ("", new byte[16 * 1024]);
        while (true)
        {
            var read = await stream.ReadAsync(page, stopping.Token);
            text += Encoding.Latin1.GetString(page, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0 || (end > 0 && text.Length - end - 4 >= Length(text[..end])))
            {
                return text;
            }
        }
    }

    private static int Length(string head)
        => head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
            ? int.Parse(line.AsSpan(15).Trim())
            : 0;
}
