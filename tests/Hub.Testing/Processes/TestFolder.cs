using System.Diagnostics;

namespace Hub.Testing.Processes;

/// <summary>
/// A temporary folder with the processes that live in it. A small shell beside it kills and cleans up, also when the tests themselves are
/// killed.
/// </summary>
public sealed class TestFolder : IAsyncDisposable
{
    // Waits for the end of its input, which comes when this process closes it or dies; then kills what is registered and removes the
    // folder.
    private const string ReaperScript =
        "trap '' INT TERM HUP; cat >/dev/null; for f in \"$1\"/.pids/*; do [ -f \"$f\" ] && kill -9 \"$(cat \"$f\")\" 2>/dev/null; done; " +
        "for i in 1 2 3 4 5; do rm -rf \"$1\" 2>/dev/null && break; sleep 0.2; done; true";

    private readonly Process reaper;

    /// <summary>Creates the folder.</summary>
    public TestFolder(string name)
    {
        Path = Directory.CreateTempSubdirectory($"hub-{name}-").FullName;
        File.SetUnixFileMode(Path, (UnixFileMode)0b111_001_001);
        Directory.CreateDirectory(System.IO.Path.Combine(Path, ".pids"));
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-c", ReaperScript, "reaper", Path])
        {
            start.ArgumentList.Add(argument);
        }
        reaper = Process.Start(start) ?? throw new InvalidOperationException("/bin/sh does not start");
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>A path in the folder.</summary>
    public string Combine(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Has a process killed at the end, whatever happens.</summary>
    public void Register(int pid)
        => File.WriteAllText(System.IO.Path.Combine(Path, ".pids", pid.ToString()), pid.ToString());

    /// <summary>Forgets a process that has ended.</summary>
    public void Unregister(int pid) => File.Delete(System.IO.Path.Combine(Path, ".pids", pid.ToString()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        reaper.StandardInput.Close();
        await reaper.WaitForExitAsync();
        reaper.Dispose();
    }
}
