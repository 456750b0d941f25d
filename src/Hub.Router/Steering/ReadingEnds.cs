using Hub.Contracts;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.Steering;

/// <summary>Ends what is over of reading along: its time, or that of the case; and deletes what was sealed for the reader.</summary>
internal sealed class ReadingEnds(LedgerDatabase database, TimeProvider clock, ILogger<ReadingEnds> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Ends what is over; how many.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await database.ReadAsync(session => ReadAlongs.ForgetReadAsync(session, now, cancellationToken), cancellationToken);
        var over = await database.ReadAsync(session => ReadAlongs.OverAsync(session, now, cancellationToken), cancellationToken);
        foreach (var (row, why) in over)
        {
            await database.WriteAsync(
                async session =>
                {
                    if (await ReadAlongs.EndAsync(session, row.Id, why, now, cancellationToken))
                    {
                        session.Add(new TrailEntry(
                            now, "router", row.Team, "end-reading", row.DeliveryId.ToString(), WireCode.Of(why), row.ToTeam));
                    }
                    return true;
                },
                cancellationToken);
        }
        return over.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.EndsPutOff(logger, fault.GetType().Name);
            }
        }
    }
}
