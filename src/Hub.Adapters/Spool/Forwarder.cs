using System.Collections.Concurrent;
using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Gives pending signals to the router, oldest first, until its receipt comes. Whatever the broker does, intake goes on.</summary>
internal sealed class Forwarder(
    SpoolReader reader, SpoolWriter writer, IHubBus bus, SpoolSettings settings, TimeProvider clock, ILogger<Forwarder> logger) : BackgroundService
{
    private const int Page = 200;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<long, byte> underway = new();
    private readonly SemaphoreSlim free = new(settings.InFlight);
    private volatile bool failing;
    private volatile bool waiting;
    private long reached;

    /// <summary>How long to wait for a receipt after this many tries.</summary>
    internal static TimeSpan Patience(TimeSpan first, int tries)
        => TimeSpan.FromTicks(Math.Min(first.Ticks << (2 * Math.Min(tries, 10)), TimeSpan.FromHours(1).Ticks));

    /// <inheritdoc/>
    public override void Dispose()
    {
        free.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var nextLook = clock.GetUtcNow() + Rest;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var sent = await SendNew(stoppingToken);
                if (clock.GetUtcNow() >= nextLook)
                {
                    await SendDue(stoppingToken);
                    nextLook = clock.GetUtcNow() + Rest;
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
            catch (SqliteException fault)
            {
                Log.ForwardingPaused(logger, fault.GetType().Name);
                await Task.Delay(Rest, clock, stoppingToken);
            }
        }
    }

    // While the bus refuses, one signal a second asks whether it still does; a full page of refusals would cost intake its processor.
    private int AtOnce => failing ? 1 : Page;

    private async Task<bool> SendNew(CancellationToken cancellationToken)
    {
        var most = AtOnce;
        var page = reader.After(reached, most);
        foreach (var signal in page)
        {
            await Start(signal, signal.Tries, most == 1, cancellationToken);
            reached = signal.Row;
            if (failing)
            {
                break;
            }
        }
        return page.Count == most;
    }

    private async Task SendDue(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var most = AtOnce;
        var due = reader.Due(now, reached, most).Where(signal => !underway.ContainsKey(signal.Row)).ToList();
        if (due.Count == 0)
        {
            return;
        }
        Log.SentAgain(logger, due.Count);
        await writer.Do(
            statements =>
            {
                due.ForEach(signal => statements.SentAgain(signal.Row, signal.Tries + 1, now + Patience(settings.ReceiptWithin, signal.Tries + 1)));
                return true;
            },
            cancellationToken);
        foreach (var signal in due)
        {
            await Start(signal, signal.Tries + 1, most == 1, cancellationToken);
        }
    }

    private async Task Start(SpooledSignal signal, int tries, bool alone, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        underway[signal.Row] = 0;
        var sending = Send(signal, tries, cancellationToken);
        if (alone)
        {
            await sending;
        }
    }

    private async Task Send(SpooledSignal signal, int tries, CancellationToken cancellationToken)
    {
        try
        {
            await bus.SendAsync(HubQueues.Route, signal.Message, cancellationToken);
            (failing, waiting) = (false, false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The row stays pending; the next start sends it.
        }
        catch (Exception fault)
        {
            if (fault is BusUnavailableException { Unclaimed: true })
            {
                Waiting();
            }
            else if (!failing)
            {
                Log.ForwardFailed(logger, signal.Message.SignalId, signal.Message.Revision, fault.GetType().Name);
            }
            failing = true;
            await Soon(signal, tries);
        }
        finally
        {
            underway.TryRemove(signal.Row, out _);
            free.Release();
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
    private async Task Soon(SpooledSignal signal, int tries)
    {
        try
        {
            await writer.Do(
                statements =>
                {
                    statements.SentAgain(signal.Row, tries, clock.GetUtcNow() + TimeSpan.FromSeconds(2));
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
