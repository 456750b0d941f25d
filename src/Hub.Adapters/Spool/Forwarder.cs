using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Hub.Hosting.Metrics;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Gives pending signals to the router, oldest first, until its receipt comes. Whatever the broker does, intake goes on.</summary>
/// <remarks>
/// What came in while one message was on its way travels together in the next: a rush costs the broker few messages, and no signal waits
/// for others. No more are under way than routers answer for: the rest waits in the spool, where what its sender called acute passes it.
/// </remarks>
internal sealed class Forwarder(
    SpoolDatabase spool, SpoolReader reader, SpoolWriter writer, SpoolSettlement settlement, HopKeyBook hop, Dispatch dispatch,
    SentSoFar sentSoFar, Retries retries, TimeProvider clock, ILogger<Forwarder> logger) : BackgroundService
{
    private const int MostDue = 200;
    private const int Rush = 10;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private bool started;
    private long reached;
    private long passed;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            if (started)
            {
                await sentSoFar.NoteAsync(reached, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException)
        {
            // The next start sends some signals twice.
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var looked = clock.GetTimestamp(); // not the time of day: a clock that is set back must not end the looking
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!hop.Ready)
                {
                    // No router was ever up: the first announcement rings as well.
                    await writer.Stored.WaitAsync(Rest, clock, stoppingToken);
                    continue;
                }
                Start();
                var sent = await SendNewAsync(stoppingToken);
                if (clock.GetElapsedTime(looked) >= Rest)
                {
                    await SendDueAsync(stoppingToken);
                    reached = await sentSoFar.NoteAsync(reached, stoppingToken);
                    looked = clock.GetTimestamp();
                }
                if (dispatch.Failing)
                {
                    await Task.Delay(Rest, clock, stoppingToken);
                }
                else if (!sent)
                {
                    await writer.Stored.WaitAsync(Rest, clock, stoppingToken);
                }
            }
            catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException)
            {
                spool.Met(fault);
                if (spool.IsDamaged)
                {
                    return; // until the next start; said once, by who tells the operators
                }
                Log.ForwardingPaused(logger, fault.GetType().Name);
                await Task.Delay(Rest, clock, stoppingToken);
            }
        }
    }

    // What an earlier start sent is under way still: its receipt comes, or its time to be sent again.
    private void Start()
    {
        if (!started)
        {
            reached = sentSoFar.Read();
            writer.UnderWay.Add(reader.PendingUpTo(reached, UnderWay.Most), clock);
            started = true;
        }
    }

    // While the bus refuses, one signal a second asks whether it still does.
    private async Task<bool> SendNewAsync(CancellationToken cancellationToken)
    {
        var most = dispatch.Failing ? 1 : SignalsReceived.Most;
        if (!writer.UnderWay.HasRoom(most, clock))
        {
            return await SendAcuteAsync(most, cancellationToken);
        }
        var page = writer.Fresh.After(reached, most) is { Count: > 0 } fresh
            ? fresh
            : await SoundAsync(reader.After(reached, most), cancellationToken);
        if (page.Count == 0 || !await dispatch.SendAsync(page, page[0].Tries, cancellationToken))
        {
            return false;
        }
        reached = page[^1].Row;
        if (page.Count is >= Rush and < SignalsReceived.Most)
        {
            // in a rush the next message fills meanwhile; on a quiet day nothing waits
            await Task.Delay(Gather, TimeProvider.System, cancellationToken);
        }
        return true;
    }

    // When their turn comes they are sent once more, unless their receipt is there by then.
    private async Task<bool> SendAcuteAsync(int most, CancellationToken cancellationToken)
    {
        if (!writer.UnderWay.HasRoom(most, clock, acute: true))
        {
            return false;
        }
        var page = await SoundAsync(reader.AcuteAfter(Math.Max(reached, passed), most), cancellationToken);
        if (page.Count == 0 || !await dispatch.SendAsync(page, page[0].Tries, cancellationToken))
        {
            return false;
        }
        passed = page[^1].Row;
        return true;
    }

    // A row that is not what was written would be met again and again: it is set aside, and those behind it go on.
    private async Task<List<SpooledSignal>> SoundAsync(SpoolPage page, CancellationToken cancellationToken)
    {
        if (page.Damaged.Count > 0)
        {
            await settlement.SetAsideAsync(page.Damaged, cancellationToken);
            Log.RowsSetAside(logger, page.Damaged.Count);
        }
        return page.Signals;
    }

    // What got no answer travels alone: if there is something wrong with one, the others do not share its fate again.
    private async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await SoundAsync(reader.Due(now, reached, dispatch.Failing ? 1 : MostDue), cancellationToken);
        if (due.Count == 0)
        {
            return;
        }
        Log.SentAgain(logger, due.Count);
        retries.Count(Retried.Signal, due.Count);
        await writer.DoAsync(
            statements =>
            {
                due.ForEach(signal => statements.SentAgain(signal.Row, signal.Tries + 1, now + dispatch.Patience(signal.Tries + 1)));
                return true;
            },
            cancellationToken);
        await Task.WhenAll(due.Select(signal => dispatch.SendAsync([signal], signal.Tries + 1, cancellationToken)));
    }
}
