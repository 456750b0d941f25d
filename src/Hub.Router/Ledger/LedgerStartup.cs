using Hub.Configuration;
using Npgsql;

namespace Hub.Router.Ledger;

/// <summary>
/// Makes sure, before anything else starts, that the ledger has the form this worker knows. A SQLite ledger is brought there; a server's is
/// an operator's act.
/// </summary>
internal sealed class LedgerStartup(LedgerDatabase database, TimeProvider clock, ILogger<LedgerStartup> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (database is SqliteLedger)
        {
            await LedgerScripts.ApplyAsync(database, clock, cancellationToken);
            return;
        }
        try
        {
            if (!await LedgerScripts.IsCurrentAsync(database, cancellationToken))
            {
                throw Outdated();
            }
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw Outdated();
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.AwayAtStart(logger, fault.GetType().Name); // signals wait in the broker until it is back
        }
    }

    private static ConfigurationRefusedException Outdated()
        => new([new ConfigFault(HubSettings.FileName, "$.ledger", "names a database that is new or not up to date; run ./hub db migrate")]);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
