using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Outcomes;

/// <summary>
/// Which receivers ended their subscription with 410. It holds across restarts, until the partner's file names another address or an
/// operator says so.
/// </summary>
internal sealed class CallbackEnds(StandingAlarms standing, SpoolWriter writer, LivePartners partners, TimeProvider clock)
{
    /// <summary>Whether a partner wants nothing at this address.</summary>
    public bool Holds(PartnerId partner, PartnerCallback callback)
        => standing.Find(AlarmCodes.CallbackGone, partner) is { } ended && StillHolds(ended, callback);

    /// <summary>Notes an end, and tells the operators once.</summary>
    public Task NoteAsync(PartnerId partner, PartnerCallback callback, CancellationToken cancellationToken)
        => standing.RaiseAsync(AlarmCodes.CallbackGone, partner, cancellationToken, callback.Url.ToString());

    /// <summary>
    /// Tells what could not be told yet, and lets those be called again whose end is over: what waited no longer than it would have been
    /// tried is tried.
    /// </summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var ended in standing.Of(AlarmCodes.CallbackGone))
        {
            var partner = partners.Current.Find(ended.Partner);
            if (StillHolds(ended, partner?.Callback))
            {
                await standing.RaiseAsync(AlarmCodes.CallbackGone, ended.Partner, cancellationToken, ended.About);
                continue;
            }
            if (partner?.Callback is not null)
            {
                await ResumeAsync(partner, cancellationToken);
            }
            await standing.ClearAsync(AlarmCodes.CallbackGone, ended.Partner, cancellationToken);
        }
    }

    private static bool StillHolds(StandingAlarm ended, PartnerCallback? callback)
        => !ended.IsOver && ended.About == callback?.Url.ToString();

    // Its own, and those of organisations that it carries on.
    private Task<int> ResumeAsync(Partner partner, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return writer.DoAsync(
            statements => partner.Aliases.Select(alias => alias.Partner).Append(partner.Id).Distinct()
                .Sum(sender => CallbackQueue.Resume(statements, sender, now - PendingCallback.AtLeast, now)),
            cancellationToken);
    }
}
