using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>A second adapter of an installation, with a spool and an address of its own.</summary>
internal sealed class SecondAdapters(HubFolder folder, TestFolder temporary) : IAsyncDisposable
{
    private readonly (string Config, string SpoolFile, Uri Address) place = folder.Second();
    private HubProcess? process;

    /// <summary>Its spool.</summary>
    public string SpoolFile => place.SpoolFile;

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        process = HubProcess.Start(temporary, "Hub.Adapters", ["--config", place.Config]);
        await process.ReadyAsync(new Uri(place.Address, "/health/ready"), TimeSpan.FromMinutes(3));
    }

    /// <summary>Signals that it took in itself, and whose content holds.</summary>
    public Task<long> RoutedAsync()
        => LedgerCopy.CountAsync(LedgerCopy.Sqlite(SpoolFile), "signals WHERE elsewhere = 0 AND state = 2 AND revision > 0");

    /// <summary>The partner at this adapter.</summary>
    public SignalLoad Load(int count) => WorkerSite.LoadAt(place.Address, folder, count);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? default;
}
