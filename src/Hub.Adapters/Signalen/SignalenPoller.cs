using System.Net;
using System.Text;
using System.Text.Json;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Signalen;

/// <summary>
/// Reads meldingen from an installation: what changed since the watermark, what left a category, and at night whether all still exist.
/// </summary>
internal sealed class SignalenPoller(
    SignalenClients clients, SignalenState state, SignalIntake intake, AlarmSender alarms, TimeProvider clock,
    ILogger<SignalenPoller> logger)
{
    private static readonly TimeSpan Nightly = TimeSpan.FromDays(30);

    /// <summary>Reads what changed. The watermark moves only when everything before it was handled.</summary>
    public async Task PollAsync(Partner partner, CancellationToken cancellationToken)
    {
        var (file, client) = (clients.File(partner), clients.Of(partner));
        var watermark = Past(state.Watermark(partner)) ?? clock.GetUtcNow() - file.FirstReach;
        var reached = watermark;
        var (taken, refused, untold) = (0, 0, false);
        await foreach (var item in client.ListAsync(SignalenQuery.Changed(file, watermark), cancellationToken))
        {
            var updated = Past(SignalenItem.Moment(item, "updated_at")) ?? watermark;
            if (IsFresh(file, item))
            {
                continue; // its department and its children are still coming; the overlap brings it back
            }
            var outcome = await TakeAsync(partner, item, cancellationToken);
            taken += outcome == SignalenTaking.Taken ? 1 : 0;
            refused += outcome == SignalenTaking.Refused ? 1 : 0;
            untold |= outcome == SignalenTaking.Untold; // from here on the next question asks again
            reached = updated > reached && !untold ? updated : reached;
        }
        await FetchAllAsync(partner, await RemovedAsync(file, client, watermark, cancellationToken), cancellationToken);
        await state.AdvanceAsync(partner, reached, cancellationToken);
        Log.Polled(logger, partner.Id.Value, taken, refused);
    }

    /// <summary>Reads one melding anew, after a hint or because it left the list; gone at the source means gone here.</summary>
    public async Task FetchAsync(Partner partner, string melding, CancellationToken cancellationToken)
    {
        try
        {
            if (await clients.Of(partner).DetailAsync(melding, cancellationToken) is { } detail)
            {
                await TakeAsync(partner, detail, cancellationToken);
            }
            else if (state.Find(partner, melding) is { } seen)
            {
                await EraseAsync(partner, seen, cancellationToken);
            }
        }
        catch (HttpRequestException fault) when (fault.StatusCode == HttpStatusCode.Forbidden)
        {
            Log.NotShown(logger, partner.Id.Value); // it is there, in a category that the hub's account may not see
        }
    }

    /// <summary>
    /// Finds what polling missed: lists what changed in the last weeks once more, and asks after every melding that was taken in or set
    /// apart, for a deletion is told by nothing but its absence.
    /// </summary>
    public async Task ReconcileAsync(Partner partner, CancellationToken cancellationToken)
    {
        var (file, now) = (clients.File(partner), clock.GetUtcNow());
        await state.PurgeAsync(now, cancellationToken); // first: an installation that is away keeps nothing longer
        // Not further back than the first question was to reach.
        var first = (state.Began(partner) ?? now) - file.FirstReach;
        await foreach (var item in clients.Of(partner).ListAsync(
            SignalenQuery.Changed(file, first > now - Nightly ? first : now - Nightly), cancellationToken))
        {
            if (!IsFresh(file, item))
            {
                await TakeAsync(partner, item, cancellationToken);
            }
        }
        await FetchAllAsync(partner, state.Watched(partner).Select(seen => seen.Melding), cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> RemovedAsync(
        SignalenPollFile file, SignalenClient client, DateTimeOffset watermark, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var query in SignalenQuery.Removed(file, watermark))
        {
            ids.AddRange(await client.RemovedAsync(query, cancellationToken));
        }
        return ids;
    }

    // What one melding does to its own answer keeps no other from being read; the nightly look asks for it again.
    private async Task FetchAllAsync(Partner partner, IEnumerable<string> meldingen, CancellationToken cancellationToken)
    {
        foreach (var melding in meldingen)
        {
            try
            {
                await FetchAsync(partner, melding, cancellationToken);
            }
            catch (HttpRequestException fault) when (fault.StatusCode is not (null or HttpStatusCode.Unauthorized))
            {
                Log.NotRead(logger, partner.Id.Value);
            }
        }
    }

    private async Task<SignalenTaking> TakeAsync(Partner partner, JsonElement item, CancellationToken cancellationToken)
    {
        if (SignalenItem.Number(item) is not { } id)
        {
            // Nothing to know it by: what stands behind it in the list is read all the same, and the operators hear of it.
            return await AlarmAsync(AlarmCodes.SignalenQuarantined, partner, item.GetRawText(), null)
                ? SignalenTaking.Refused
                : SignalenTaking.Untold;
        }
        var updated = SignalenItem.Mark(item);
        var seen = state.Find(partner, id);
        if (updated.Length > 0 && seen?.UpdatedAt == updated)
        {
            return SignalenTaking.Known;
        }
        var result = SignalenTranslator.Of(partner).Translate(Encoding.UTF8.GetBytes(item.GetRawText())) switch
        {
            Translation.Accepted accepted => await intake.TakeInAsync(partner, accepted, cancellationToken),
            Translation.Refused refused => new IntakeResult.Refused(refused.Faults),
            _ => throw new InvalidOperationException("A translation is accepted or refused."),
        };
        var (receipt, rule) = result is IntakeResult.Accepted taken
            ? (taken.ReceiptId, null)
            : ((Guid?)null, ((IntakeResult.Refused)result).Faults[0].Field);
        // Told before it is noted: once noted, it is not looked at again.
        if (!await TellAsync(partner, seen, id, updated, rule))
        {
            return SignalenTaking.Untold;
        }
        await state.NoteAsync(partner, id, updated, receipt, rule, clock.GetUtcNow(), cancellationToken);
        return receipt is null ? SignalenTaking.Refused : SignalenTaking.Taken;
    }

    // Each form that cannot be taken in has an alarm of its own; the next form ends it, whatever becomes of that one.
    private async Task<bool> TellAsync(Partner partner, SignalenSeen? seen, string id, string updated, string? rule)
    {
        if (seen is { SetApart: true } && (seen.UpdatedAt != updated || rule is null))
        {
            if (!await AlarmAsync(AlarmCodes.SignalenQuarantined, partner, $"{id}\n{seen.UpdatedAt}", null, cleared: true))
            {
                return false;
            }
            Log.ReadAnew(logger, partner.Id.Value, rule is null ? "taken in" : "refused");
        }
        return rule is null or SignalenSeen.ClosedField
            || await AlarmAsync(AlarmCodes.SignalenQuarantined, partner, $"{id}\n{updated}", null);
    }

    private async Task EraseAsync(Partner partner, SignalenSeen seen, CancellationToken cancellationToken)
    {
        var told = seen.SignalId is null
            ? !seen.SetApart
                || await AlarmAsync(AlarmCodes.SignalenQuarantined, partner, $"{seen.Melding}\n{seen.UpdatedAt}", null, cleared: true)
            : await AlarmAsync(AlarmCodes.SignalenErasedAtSource, partner, seen.Melding, seen.SignalId);
        if (!told)
        {
            return; // the next reconcile finds it again
        }
        await state.EraseAsync(partner, seen, clock.GetUtcNow(), cancellationToken);
        Log.Erased(logger, partner.Id.Value);
    }

    // False when the bus did not take it soon: a bus that is away must not keep what stands behind this melding from being taken in.
    // The send itself is left alone; the same alarm twice is one.
    private async Task<bool> AlarmAsync(string code, Partner partner, string about, Guid? signalId, bool cleared = false)
    {
        var told = await alarms.SendAsync(code, about, partner.Id, cleared, CancellationToken.None, signalId);
        if (!told)
        {
            Log.NotTold(logger, partner.Id.Value, code);
        }
        return told;
    }

    // Clocks differ a little; what is to be made in a year from now would wait for ever.
    private bool IsFresh(SignalenPollFile file, JsonElement item)
        => SignalenItem.Moment(item, "created_at") is { } created && (clock.GetUtcNow() - created).Duration() < file.LeastAge;

    // A moment that is still to come would leave out all that changes until then.
    private DateTimeOffset? Past(DateTimeOffset? moment) => clock.GetUtcNow() is var now && moment > now ? now : moment;
}
