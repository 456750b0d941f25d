using Hub.Configuration;

namespace Hub.Router.Ledger.Owner;

/// <summary>Refuses, before anything else starts, a ledger that is another installation's: a wrong backup was put back.</summary>
internal sealed class OwnerStartup(LedgerDatabase database, HubSettings settings) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await LedgerOwner.ClaimAsync(database, settings.KeysFolder, adopt: false, cancellationToken) is { } fault)
            {
                throw new ConfigurationRefusedException([fault]);
            }
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            // Away at the start; that it is, is said by who looked before. The operator's db migrate after a restore looks too.
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
