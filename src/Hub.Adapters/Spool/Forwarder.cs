using System.Diagnostics;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Hosting.Metrics;
using Hub.Hosting.Telemetry;
using Hub.Hosting.Retry;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Gives pending signals to the router, oldest first, until its receipt comes. Whatever the broker does, intake goes on.</summary>
/// <remarks>
/// What came in while one message was on its way travels together in the next: a rush costs the broker few messages, and no signal waits
/// for others.
/// </remarks>
internal sealed class Forwarder(
    SpoolDatabase spool, SpoolReader reader, SpoolWriter writer, SpoolSettlement settlement, HopKeyBook hop, IHubBus bus,
        SpoolSettings settings, Retries retries, TimeProvider clock,
    ILogger<Forwarder> logger) : BackgroundService
{
    private const int MostDue = 200;
    private const int Rush = 10;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a signal waits for its receipt before it is sent again.</summary>
    public static readonly TimeSpan LongestPatience = TimeSpan.FromHours(1);

    private volatile bool failing;
    private volatile bool waiting;
    private long reached;

    /// <summary>How long to wait for a receipt after this many tries.</summary>
    internal static TimeSpan Patience(TimeSpan first, int tries) => new GrowingPause(first, LongestPatience, Factor: 4).After(tries + 1);

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
                    await writer.Stored.Wait(Rest, clock, stoppingToken); // no router was ever up: the first announcement rings as well
                    continue;
                }
                var sent = await SendNew(stoppingToken);
                if (clock.GetElapsedTime(looked) >= Rest)
                {
                    await SendDue(stoppingToken);
                    looked = clock.GetTimestamp();
                }
                if (failing)
                {
                    await Task.Delay(Rest, clock, stoppingToken);
                }
                else if (!sent)
                {
                    await writer.Stored.Wait(Rest, clock, stoppingToken);
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

    // While the bus refuses, one signal a second asks whether it still does.
    private async Task<bool> SendNew(CancellationToken cancellationToken)
    {
        var most = failing ? 1 : SignalsReceived.Most;
        var page = writer.Fresh.After(reached, most) is { Count: > 0 } fresh
            ? fresh
            : await Sound(reader.After(reached, most), cancellationToken);
        if (page.Count == 0)
        {
            return false;
        }
        await Send(page, page[0].Tries, cancellationToken);
        reached = page[^1].Row;
        if (page.Count is >= Rush and < SignalsReceived.Most)
        {
            // in a rush the next message fills meanwhile; on a quiet day nothing waits
            await Task.Delay(Gather, TimeProvider.System, cancellationToken);
        }
        return true;
    }

    // A row that is not what was written would be met again and again: it is set aside, and those behind it go on.
    private async Task<List<SpooledSignal>> Sound(SpoolPage page, CancellationToken cancellationToken)
    {
        if (page.Damaged.Count > 0)
        {
            await settlement.SetAside(page.Damaged, cancellationToken);
            Log.RowsSetAside(logger, page.Damaged.Count);
        }
        return page.Signals;
    }

    // What got no answer travels alone: if there is something wrong with one, the others do not share its fate again.
    private async Task SendDue(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await Sound(reader.Due(now, reached, failing ? 1 : MostDue), cancellationToken);
        if (due.Count == 0)
        {
            return;
        }
        Log.SentAgain(logger, due.Count);
        retries.Count(Retried.Signal, due.Count);
        await writer.Do(
            statements =>
            {
                due.ForEach(
                    signal => statements.SentAgain(signal.Row, signal.Tries + 1, now + Patience(settings.ReceiptWithin, signal.Tries + 1)));
                return true;
            },
            cancellationToken);
        await Task.WhenAll(due.Select(signal => Send([signal], signal.Tries + 1, cancellationToken)));
    }

    private async Task Send(List<SpooledSignal> signals, int tries, CancellationToken cancellationToken)
    {
        var spans = SignalTraces.On ? signals.ConvertAll(signal
            => SignalTraces.Begin("signal.publish", signal.Message.Trace, ActivityKind.Producer)) : null;
        var outcome = "failed";
        try
        {
            await bus.SendAsync(
                HubQueues.Route, new SignalsReceived([.. signals.Select((signal, at)
                    => hop.Dress(signal.Message, SignalTraces.Parent(spans?[at])))]), cancellationToken);
            (failing, waiting, outcome) = (false, false, "confirmed");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The rows stay pending; the next start sends them.
        }
        catch (Exception fault)
        {
            if (fault is BusUnavailableException { Unclaimed: true })
            {
                Waiting();
            }
            else if (!failing)
            {
                Log.ForwardFailed(logger, signals.Count, fault.GetType().Name);
            }
            failing = true;
            await Soon(signals, tries);
        }
        finally
        {
            spans?.ForEach(span => SignalTraces.End(span, (TraceTags.Outcome, outcome)));
        }
    }

    // Nothing is wrong when the adapters are up before the router's first start: said once, and asked every second.
    private void Waiting()
    {
        if (!waiting)
        {
            Log.RouterNotThere(logger, HubQueues.Route);
        }
        waiting = true;
    }

    // A send that failed needs no patience for a receipt: the next look tries it.
    private async Task Soon(List<SpooledSignal> signals, int tries)
    {
        var soon = clock.GetUtcNow() + TimeSpan.FromSeconds(2);
        try
        {
            await writer.Do(
                statements =>
                {
                    signals.ForEach(signal => statements.SentAgain(signal.Row, tries, soon));
                    return true;
                },
                CancellationToken.None);
        }
        catch (SpoolUnavailableException)
        {
            // Its old time stands.
        }
    }
}
