using System.Diagnostics;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Hosting.Retry;
using Hub.Hosting.Telemetry;

namespace Hub.Adapters.Spool;

/// <summary>Gives signals of the spool to the broker, and notes when each is sent again.</summary>
internal sealed class Dispatch(
    SpoolWriter writer, HopKeyBook hop, IHubBus bus, SpoolSettings settings, TimeProvider clock, ILogger<Dispatch> logger)
{
    /// <summary>The longest that a signal waits for its receipt before it is sent again.</summary>
    public static readonly TimeSpan LongestPatience = TimeSpan.FromHours(1);

    private volatile bool failing;
    private volatile bool waiting;

    /// <summary>Whether the broker took nothing at the last try.</summary>
    public bool Failing => failing;

    /// <summary>How long to wait for a receipt after this many tries.</summary>
    public TimeSpan Patience(int tries) => Patience(settings.ReceiptWithin, tries);

    /// <summary>How long to wait for a receipt after this many tries.</summary>
    internal static TimeSpan Patience(TimeSpan first, int tries) => new GrowingPause(first, LongestPatience, Factor: 4).After(tries + 1);

    /// <summary>Sends them in one message.</summary>
    /// <returns>False where the worker stops: nothing is noted, and the next start sends them.</returns>
    public async Task<bool> SendAsync(List<SpooledSignal> signals, int tries, CancellationToken cancellationToken)
    {
        var spans = SignalTraces.On ? signals.ConvertAll(signal
            => SignalTraces.Begin("signal.publish", signal.Message.Trace, ActivityKind.Producer)) : null;
        var outcome = "failed";
        writer.UnderWay.Add(Rows(signals), clock);
        try
        {
            await bus.SendAsync(
                HubQueues.Route, new SignalsReceived([.. signals.Select((signal, at)
                    => hop.Dress(signal.Message, SignalTraces.Parent(spans?[at])))]), cancellationToken);
            (failing, waiting, outcome) = (false, false, "confirmed");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
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
            writer.UnderWay.Remove(Rows(signals));
            // A send that failed needs no patience for a receipt: the next look tries it.
            await NoteAsync(signals, tries, clock.GetUtcNow() + TimeSpan.FromSeconds(2));
            return true;
        }
        finally
        {
            spans?.ForEach(span => SignalTraces.End(span, (TraceTags.Outcome, outcome)));
        }
        // Its time counts from when it came in, which is when it is sent, unless it had to wait.
        if (tries == 0 && signals[0].Message.ReceivedAt + (settings.ReceiptWithin / 2) < clock.GetUtcNow())
        {
            await NoteAsync(signals, tries, clock.GetUtcNow() + Patience(tries));
        }
        return true;
    }

    private static IEnumerable<long> Rows(List<SpooledSignal> signals) => signals.Select(signal => signal.Row);

    // Nothing is wrong when the adapters are up before the router's first start: said once, and asked every second.
    private void Waiting()
    {
        if (!waiting)
        {
            Log.RouterNotThere(logger, HubQueues.Route);
        }
        waiting = true;
    }

    private async Task NoteAsync(List<SpooledSignal> signals, int tries, DateTimeOffset next)
    {
        try
        {
            await writer.DoAsync(
                statements =>
                {
                    signals.ForEach(signal => statements.SentAgain(signal.Row, tries, next));
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
