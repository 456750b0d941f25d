using System.Diagnostics;
using Hub.Testing.Processes;

namespace Hub.Testing.Nodes;

/// <summary>Erlang's port mapper, by which nodes of a machine find each other: one of a test's own.</summary>
internal static class PortMapper
{
    /// <summary>Starts it; it ends with the folder.</summary>
    public static Process Start(TestFolder folder, int port)
    {
        var start = new ProcessStartInfo("epmd", $"-port {port} -address 127.0.0.1")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Process.Start(start)!;
        folder.Register(started.Id);
        return started;
    }
}
