using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Persons;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Erasure;

/// <summary>
/// Deletes the content of a signal that its source erased, and takes it back from teams. Done twice is done once, at the first moment.
/// </summary>
/// <remarks>The register of provisions and the trail stay for their terms: that a team received it remains true.</remarks>
internal sealed class SignalErasure(LedgerDatabase database, TimeProvider clock)
{
    /// <summary>Erases; the adapter hears that it was done, also when nothing was left to do.</summary>
    public Task<bool> EraseAsync(SignalErased erased, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                var at = await FirstAsync(session, erased, now, cancellationToken);
                if (at == now)
                {
                    await TellTeamsAsync(session, erased, now, cancellationToken);
                }
                await Corrections.UnlearnAsync(session, erased.SignalId, cancellationToken);
                foreach (var delivery in await HeldContent.DeliveriesAsync(session, erased, cancellationToken))
                {
                    await PatternMarks.ForgetAsync(session, delivery, cancellationToken);
                }
                await HeldContent.EraseAsync(session, erased, now, cancellationToken);
                // What an adapter took in before it heard of the erasure goes to no team.
                await Tombstones.AddAsync(
                    session, Tombstones.OfSignal(erased.SignalId, erased.Partner.Value), erased.At.ToUnixTimeMilliseconds(),
                    cancellationToken);
                return await HeldContent.TellAsync(session, erased, at, now, cancellationToken);
            },
            cancellationToken);

    // All who ever could read it, also who passed it on or closed it: each may have kept something.
    private static async Task TellTeamsAsync(LedgerSession session, SignalErased erased, long now, CancellationToken cancellationToken)
    {
        var deliveries = await HeldContent.DeliveriesAsync(session, erased, cancellationToken);
        foreach (var delivery in deliveries)
        {
            var told = await Withdrawals.TellAllAsync(session, delivery, WithdrawalReason.ErasedAtSource, now, cancellationToken);
            session.Add(
                new TrailEntry(
                    now, "router", erased.Partner.Value, "withdraw", delivery.ToString(), "erased-at-source", string.Join(' ', told)));
        }
    }

    // The same answer to a message that comes again, so that the partner hears it once.
    private static async Task<long> FirstAsync(LedgerSession session, SignalErased erased, long now, CancellationToken cancellationToken)
    {
        var name = $"{erased.SignalId:D}.{erased.Revision}";
        if (await HeldContent.ErasedAtAsync(session, name, cancellationToken) is { } first)
        {
            return first;
        }
        session.Add(new TrailEntry(now, "router", erased.Partner.Value, "erase", name, "erased-at-source"));
        return now;
    }
}
