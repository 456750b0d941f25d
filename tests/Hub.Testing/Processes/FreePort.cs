using System.Net;
using System.Net.Sockets;

namespace Hub.Testing.Processes;

/// <summary>Finds ports on loopback that nothing listens on.</summary>
public static class FreePort
{
    /// <summary>So many different free ports.</summary>
    public static int[] Find(int count)
    {
        var sockets = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        try
        {
            foreach (var socket in sockets)
            {
                socket.Start();
            }
            return [.. sockets.Select(socket => ((IPEndPoint)socket.LocalEndpoint).Port)];
        }
        finally
        {
            foreach (var socket in sockets)
            {
                socket.Dispose();
            }
        }
    }

    /// <summary>One free port.</summary>
    public static int Find() => Find(1)[0];

    /// <summary>Whether something accepts connections there.</summary>
    public static async Task<bool> AcceptsAsync(int port, CancellationToken cancellationToken = default)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
