using System.Data.Common;
using System.Diagnostics.Metrics;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;

namespace Hub.Router.Watch;

/// <summary>How the ledger grows: <c>hub_ledger_bytes</c> and <c>hub_figures_rows</c>, looked at every five minutes.</summary>
internal sealed class LedgerGrowth : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private readonly LedgerDatabase database;
    private readonly TimeProvider clock;
    private readonly ILogger<LedgerGrowth> logger;
    private volatile LedgerSizes? seen;

    /// <summary>Creates the figures; before the first look there are none.</summary>
    public LedgerGrowth(LedgerDatabase database, IMeterFactory factory, TimeProvider clock, ILogger<LedgerGrowth> logger)
    {
        (this.database, this.clock, this.logger) = (database, clock, logger);
        var meter = factory.Create("Hub.Router.Growth");
        meter.CreateObservableGauge("hub.ledger.bytes", () => Of(sizes => sizes.Bytes), description: "What the ledger takes on disk.");
        meter.CreateObservableGauge("hub.figures.rows", () => Of(sizes => sizes.Figures),
            description: "Counts by week that the ledger keeps.");
    }

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            seen = await LedgerSizes.ReadAsync(database, cancellationToken);
        }
        catch (Exception fault) when (database.IsTransient(fault) || fault is DbException) // it may lack a right, too
        {
            Log.NotLooked(logger, fault.GetType().Name);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<long>> Of(Func<LedgerSizes, long> of) => seen is { } sizes ? [new Measurement<long>(of(sizes))] : [];
}
