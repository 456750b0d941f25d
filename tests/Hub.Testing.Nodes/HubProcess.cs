using System.Collections.Concurrent;
using System.Diagnostics;
using Hub.Testing.Processes;

namespace Hub.Testing.Nodes;

/// <summary>One of the hub's programs as a process of its own, which can be killed hard and started again as it was.</summary>
public sealed class HubProcess : IAsyncDisposable
{
    private readonly string program;
    private readonly string[] arguments;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly TestFolder folder;
    private readonly ConcurrentQueue<string> lines = new();
    private Process process;

    private HubProcess(TestFolder folder, string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        this.folder = folder;
        this.program = program;
        this.arguments = arguments;
        this.environment = environment;
        process = Launch();
    }

    /// <summary>Process id.</summary>
    public int Pid => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>How it ended.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>All it wrote so far, over all its lives.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>What it wrote last.</summary>
    public string Last => string.Join('\n', lines.TakeLast(40));

    /// <summary>Starts a program of the repository, such as <c>Hub.Standalone</c>.</summary>
    public static HubProcess Start(
        TestFolder folder,
        string project,
        string[] arguments,
        IReadOnlyDictionary<string, string>? environment = null
    ) => new(folder, Repository.Program(project), arguments, environment ?? new Dictionary<string, string>());

    /// <summary>Starts a program of another build.</summary>
    public static HubProcess StartOther(TestFolder folder, string program, params string[] arguments)
        => new(folder, program, arguments, new Dictionary<string, string>());

    /// <summary>SIGKILL.</summary>
    public async Task KillHardAsync()
    {
        Posix.KillHard(process.Id);
        await process.WaitForExitAsync();
        folder.Unregister(process.Id);
    }

    /// <summary>SIGTERM, and waits for the end; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        Posix.Terminate(process.Id);
        return await WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> WaitAsync(TimeSpan within)
    {
        await process.WaitForExitAsync().WaitAsync(within);
        folder.Unregister(process.Id);
        return process.ExitCode;
    }

    /// <summary>Starts it again with the same arguments.</summary>
    public void StartAgain()
    {
        process.Dispose();
        process = Launch();
    }

    /// <summary>Waits until an address answers with success.</summary>
    public async Task ReadyAsync(Uri address, TimeSpan within)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        await Posix.UntilAsync(
            async () =>
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}:\n{Output}");
                }
                try
                {
                    using var answer = await client.GetAsync(address);
                    return answer.IsSuccessStatusCode;
                }
                catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
                {
                    return false;
                }
            },
            within, $"{address} answers");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillHardAsync();
        }
        process.Dispose();
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var argument in (string[])[program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var launched = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        launched.OutputDataReceived += (_, line) => Keep(line.Data);
        launched.ErrorDataReceived += (_, line) => Keep(line.Data);
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        folder.Register(launched.Id);
        return launched;
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
