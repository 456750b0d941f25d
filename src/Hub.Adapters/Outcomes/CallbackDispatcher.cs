using System.Collections.Concurrent;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Hosting.Metrics;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <summary>Pushes outcomes to partners' callbacks, each partner by itself, until they are confirmed or given up.</summary>
internal sealed class CallbackDispatcher(
    SpoolDatabase spool, CallbackReader reader, SoundCallbacks rows, CallbackClient client, CallbackEnds ends, SpoolWriter writer,
    LivePartners partners, AlarmSender alarms, IdentitySettings identity,
    Retries retries, TimeProvider clock, ILogger<CallbackDispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Untold = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<PartnerId, bool> underway = new();
    private readonly ConcurrentDictionary<PartnerId, DateTimeOffset> paused = new();
    private readonly ConcurrentDictionary<PartnerId, PartnerAllowance> paces = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rest = LongestRest;
            try
            {
                await ends.LookAsync(stoppingToken);
                foreach (var partner in (await rows.DuePartnersAsync(clock.GetUtcNow(), stoppingToken)).Where(
                    partner => underway.TryAdd(partner, true)))
                {
                    _ = Task.Run(() => PushAsync(partner, stoppingToken), CancellationToken.None);
                }
                rest = Rest();
            }
            catch (Exception fault) when (fault is SqliteException or SpoolUnavailableException)
            {
                spool.Met(fault);
                Log.QueueUnreadable(logger, fault.GetType().Name);
            }
            if (rest > TimeSpan.Zero)
            {
                await writer.CallbackStored.WaitAsync(rest, clock, stoppingToken);
            }
        }
    }

    private TimeSpan Rest()
    {
        if (!underway.IsEmpty || reader.NextDue() is not { } next)
        {
            return TimeSpan.FromSeconds(underway.IsEmpty ? 30 : 1);
        }
        var rest = next - clock.GetUtcNow();
        return rest > LongestRest ? LongestRest : rest;
    }

    private async Task PushAsync(PartnerId id, CancellationToken cancellationToken)
    {
        try
        {
            while (await rows.DueAsync(id, clock.GetUtcNow(), cancellationToken) is { Count: > 0 } due)
            {
                foreach (var callback in due.TakeWhile(_ => !IsPaused(id) && MaySend(id)))
                {
                    await PushAsync(id, callback, cancellationToken);
                }
                if (IsPaused(id))
                {
                    await writer.DoAsync(statements => CallbackQueue.Postpone(statements, id, paused[id]), cancellationToken);
                }
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The queue keeps what was under way.
        }
        catch (Exception fault)
        {
            // Whatever it is: what is due stays due, and would be tried at once, again and again.
            Log.PushFailed(logger, id.Value, fault.GetType().Name);
            await Task.Delay(LongestRest, clock, CancellationToken.None);
        }
        finally
        {
            underway.TryRemove(id, out _);
        }
    }

    // What the handshake said: no more a minute than was asked for, and than the receiver allowed.
    private bool MaySend(PartnerId id)
    {
        if (partners.Current.Hearer(id, clock.GetUtcNow())?.Callback is not { } callback)
        {
            return true;
        }
        var rate = client.RateOf(callback);
        var pace = paces.AddOrUpdate(id, _ => Pace(rate), (_, old) => old.Quota.PerMinute == rate ? old : Pace(rate));
        if (pace.TryTake(out var wait))
        {
            pace.Release();
            return true;
        }
        paused[id] = clock.GetUtcNow() + wait;
        return false;
    }

    private PartnerAllowance Pace(int rate) => new(new PartnerQuota(rate, Math.Max(1, rate / 10)), clock);

    private bool IsPaused(PartnerId id) => paused.TryGetValue(id, out var until) && until > clock.GetUtcNow();

    private async Task PushAsync(PartnerId id, PendingCallback pending, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(id, pending, cancellationToken);
        var now = clock.GetUtcNow();
        switch (answer.Kind)
        {
            case CallbackAnswerKind.Taken:
                await NoteAsync(pending, CallbackState.Delivered, pending.Tries, now, cancellationToken);
                break;
            case CallbackAnswerKind.Busy:
                paused[id] = now + await WaitAsync(id, pending, answer.Wait!.Value, now, cancellationToken);
                break;
            case CallbackAnswerKind.Gone:
                await writer.DoAsync(statements => CallbackQueue.Park(statements, id, upTo: now), cancellationToken);
                break;
            default:
                await FailAsync(id, pending, now, cancellationToken);
                break;
        }
    }

    private async Task<CallbackAnswer> SendAsync(PartnerId id, PendingCallback pending, CancellationToken cancellationToken)
    {
        if (partners.Current.Hearer(id, clock.GetUtcNow()) is not { Callback: { } callback } partner || ends.Holds(partner.Id, callback))
        {
            return new CallbackAnswer(CallbackAnswerKind.Gone);
        }
        retries.Count(Retried.Callback, pending.Tries > 0 ? 1 : 0);
        var answer = await client.SendAsync(partner, callback, CallbackEvents.Of(pending, identity.Source), cancellationToken);
        if (answer.Kind == CallbackAnswerKind.Gone)
        {
            await ends.NoteAsync(partner.Id, callback, cancellationToken);
        }
        return answer;
    }

    // "Later" is no failure; but who says so for as long as failures would be tried is looked at by people as well.
    private async Task<TimeSpan> WaitAsync(
        PartnerId id, PendingCallback pending, TimeSpan asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (pending.IsSpent(now))
        {
            return await ParkAsync(id, pending, now - PendingCallback.AtLeast, cancellationToken) ? asked : Untold;
        }
        await NoteAsync(pending, CallbackState.Waiting, pending.Tries, now + asked, cancellationToken);
        return asked;
    }

    private async Task FailAsync(PartnerId id, PendingCallback pending, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var failures = pending.Tries + 1;
        Log.CallbackFailed(logger, id.Value, pending.Outcome.SignalId, failures);
        if (pending.IsSpent(now))
        {
            await ParkAsync(id, pending, upTo: null, cancellationToken);
            return;
        }
        await NoteAsync(pending, CallbackState.Waiting, failures, now + PendingCallback.Pause(failures), cancellationToken);
    }

    // One alarm a partner and day; until the bus took it the outcome stays in the queue. What holds for the partner as a whole
    // holds for all that waited since a moment: each by itself would ask it once more.
    private async Task<bool> ParkAsync(PartnerId id, PendingCallback pending, DateTimeOffset? upTo, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await alarms.SendAsync(AlarmCodes.CallbackParked, now.ToString("yyyy-MM-dd"), id, cleared: false, cancellationToken))
        {
            await (upTo is { } moment
                ? writer.DoAsync(statements => CallbackQueue.Park(statements, id, moment), cancellationToken)
                : NoteAsync(pending, CallbackState.Parked, pending.Tries, now, cancellationToken));
            return true;
        }
        await NoteAsync(pending, CallbackState.Waiting, pending.Tries, now + Untold, cancellationToken);
        return false;
    }

    private Task<int> NoteAsync(
        PendingCallback pending, CallbackState state, int tries, DateTimeOffset next, CancellationToken cancellationToken)
        => writer.DoAsync(statements => CallbackQueue.Tried(statements, pending.Row, state, tries, next), cancellationToken);
}
