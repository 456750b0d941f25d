using System.Net.Sockets;
using System.Text;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>A sender over a bare socket that stops halfway its body.</summary>
internal sealed class SlowUpload : IDisposable
{
    private readonly TcpClient client = new();
    private readonly byte[] rest;

    private SlowUpload(byte[] rest) => this.rest = rest;

    /// <summary>Sends the head and half of the body.</summary>
    public static async Task<SlowUpload> Begin(Uri address, string path, string mediaType, string? key, byte[] body)
    {
        var upload = new SlowUpload(body[(body.Length / 2)..]);
        await upload.client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var head =
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: {mediaType}\r\n"
            + $"Content-Length: {body.Length}\r\nConnection: close\r\n";
        var stream = upload.client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"{head}{(key is null ? "" : $"X-API-Key: {key}\r\n")}\r\n"),
            TestContext.Current.CancellationToken);
        await stream.WriteAsync(body.AsMemory(0, body.Length / 2), TestContext.Current.CancellationToken);
        await stream.FlushAsync(TestContext.Current.CancellationToken);
        return upload;
    }

    /// <summary>Sends the rest and reads the answer.</summary>
    public async Task<string> Finish()
    {
        await client.GetStream().WriteAsync(rest, TestContext.Current.CancellationToken);
        return await Answer();
    }

    /// <summary>Reads whatever is answered, until the other side hangs up.</summary>
    public async Task<string> Answer()
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => client.Dispose();
}
