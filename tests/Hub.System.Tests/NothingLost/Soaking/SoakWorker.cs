using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>A worker that is started again two seconds after it ended, as its unit in <c>deploy/systemd</c> does.</summary>
internal sealed class SoakWorker : IAsyncDisposable
{
    private static readonly TimeSpan Restart = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource ending = new();
    private readonly SemaphoreSlim one = new(1);
    private readonly HubProcess process;
    private readonly Uri ready;
    private readonly Task keeping;

    /// <summary>Starts it.</summary>
    public SoakWorker(string name, HubProcess process, Uri address)
    {
        (Name, this.process, ready) = (name, process, new Uri(address, "/health/ready"));
        keeping = KeepAsync();
    }

    /// <summary>What it is called in the log.</summary>
    public string Name { get; }

    /// <summary>Its process now.</summary>
    public int Pid => process.Pid;

    /// <summary>How often it ended by itself.</summary>
    public int Ended { get; private set; }

    /// <summary>SIGKILL; it comes back by itself.</summary>
    public async Task KillAsync()
    {
        await one.WaitAsync();
        try
        {
            if (!process.HasEnded)
            {
                await process.KillHardAsync();
                await Posix.PassAsync(Restart);
                process.StartAgain();
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>SIGTERM, as its unit's stop does, and it stays away.</summary>
    public async Task StopAsync()
    {
        await ending.CancelAsync();
        await keeping;
        await process.StopAsync();
    }

    /// <summary>Waits until it says that all of its parts work.</summary>
    public Task ReadyAsync(TimeSpan within)
        => Posix.UntilAsync(
            async () =>
            {
                try
                {
                    using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
                    using var answer = await client.GetAsync(ready);
                    return answer.IsSuccessStatusCode;
                }
                catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
                {
                    return false;
                }
            },
            within, $"{Name} is ready");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await keeping;
        await process.DisposeAsync();
        ending.Dispose();
        one.Dispose();
    }

    private async Task KeepAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(500, ending.Token);
                await one.WaitAsync(ending.Token);
                try
                {
                    if (process.HasEnded)
                    {
                        Ended++;
                        await Task.Delay(Restart, ending.Token);
                        process.StartAgain();
                    }
                }
                finally
                {
                    one.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the soak is over
        }
    }
}
