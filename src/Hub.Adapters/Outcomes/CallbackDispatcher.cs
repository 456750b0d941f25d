using System.Collections.Concurrent;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Contracts.Signals;
using Hub.Hosting.Configuration;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <summary>Pushes outcomes to partners' callbacks, each partner by itself, until they are confirmed or given up.</summary>
internal sealed class CallbackDispatcher(
    CallbackReader reader, CallbackClient client, SpoolWriter writer, LivePartners partners, AlarmSender alarms, IdentitySettings identity,
    TimeProvider clock, ILogger<CallbackDispatcher> logger) : BackgroundService
{
    /// <summary>The alarm of outcomes that a partner did not take in 72 hours.</summary>
    public const string ParkedAlarm = "callback.parked";

    /// <summary>The alarm of a partner that ended its subscription with 410.</summary>
    public const string GoneAlarm = "callback.gone";

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<PartnerId, bool> underway = new();
    private readonly ConcurrentDictionary<PartnerId, DateTimeOffset> paused = new();
    private readonly ConcurrentDictionary<PartnerId, PartnerAllowance> paces = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var partner in reader.DuePartners(clock.GetUtcNow()).Where(partner => underway.TryAdd(partner, true)))
                {
                    _ = Task.Run(() => Push(partner, stoppingToken), CancellationToken.None);
                }
            }
            catch (SqliteException fault)
            {
                Log.QueueUnreadable(logger, fault.GetType().Name);
            }
            if (Rest() is { Ticks: > 0 } rest)
            {
                await writer.CallbackStored.Wait(rest, clock, stoppingToken);
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

    private async Task Push(PartnerId id, CancellationToken cancellationToken)
    {
        try
        {
            while (reader.Due(id, clock.GetUtcNow()) is { Count: > 0 } due)
            {
                foreach (var callback in due.TakeWhile(_ => !IsPaused(id) && MaySend(id)))
                {
                    await Push(id, callback, cancellationToken);
                }
                if (IsPaused(id))
                {
                    await writer.Do(statements => statements.Outcomes.Postpone(id, paused[id]), cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The queue keeps what was under way.
        }
        catch (Exception fault) when (fault is SpoolUnavailableException or SqliteException)
        {
            Log.QueueUnreadable(logger, fault.GetType().Name);
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
        if (partners.Current.Find(id)?.Callback is not { } callback)
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

    private async Task Push(PartnerId id, PendingCallback pending, CancellationToken cancellationToken)
    {
        var partner = partners.Current.Find(id);
        var answer = partner?.Callback is { } callback
            ? await client.Send(partner, callback, CallbackEvents.Of(pending, identity.Source), cancellationToken)
            : new CallbackAnswer(CallbackAnswerKind.Gone);
        var now = clock.GetUtcNow();
        switch (answer.Kind)
        {
            case CallbackAnswerKind.Taken:
                await Note(pending, CallbackState.Delivered, pending.Tries, now, cancellationToken);
                break;
            case CallbackAnswerKind.Busy:
                paused[id] = now + answer.Wait!.Value;
                await Note(pending, CallbackState.Waiting, pending.Tries, now + answer.Wait!.Value, cancellationToken);
                break;
            case CallbackAnswerKind.Gone:
                await Park(id, pending, GoneAlarm, now, cancellationToken);
                break;
            default:
                await Fail(id, pending, now, cancellationToken);
                break;
        }
    }

    private async Task Fail(PartnerId id, PendingCallback pending, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var failures = pending.Tries + 1;
        Log.CallbackFailed(logger, id.Value, pending.Outcome.SignalId, failures);
        if (pending.IsSpent(now))
        {
            await Park(id, pending, ParkedAlarm, now, cancellationToken);
            return;
        }
        await Note(pending, CallbackState.Waiting, failures, now + PendingCallback.Pause(failures), cancellationToken);
    }

    private async Task Park(PartnerId id, PendingCallback pending, string alarm, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // One alarm a partner and day; until the bus took it the outcome stays in the queue.
        if (await alarms.Send(alarm, now.ToString("yyyy-MM-dd"), id, cleared: false, cancellationToken))
        {
            await Note(pending, CallbackState.Parked, pending.Tries, now, cancellationToken);
            return;
        }
        await Note(pending, CallbackState.Waiting, pending.Tries, now + TimeSpan.FromMinutes(1), cancellationToken);
    }

    private Task<bool> Note(PendingCallback pending, CallbackState state, int tries, DateTimeOffset next, CancellationToken cancellationToken)
        => writer.Do(
            statements =>
            {
                statements.Outcomes.Tried(pending.Row, state, tries, next);
                return true;
            },
            cancellationToken);
}
