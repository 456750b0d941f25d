using System.Collections.Immutable;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool;

/// <summary>Settles signals on the router's receipts and tells their partners, in one commit.</summary>
internal sealed class SpoolSettlement(SpoolWriter writer, SpoolSettings settings, IOutcomeHearers hearers, TimeProvider clock)
{
    /// <summary>Returns when the settlement is on disk; a receipt that comes again changes nothing.</summary>
    public Task SettleAsync(SignalReceipts receipts, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                if (receipts.Ledger is { } gone && LedgerKnown.IsGone(statements.Connection, gone))
                {
                    return false; // recorded in a ledger that was replaced by a backup of it: what is pending is sent again
                }
                foreach (var receipt in receipts.Receipts)
                {
                    Settle(receipt, statements);
                }
                if (receipts.Ledger is { } stand)
                {
                    LedgerKnown.Note(statements.Connection, stand);
                }
                return true;
            },
            cancellationToken);

    /// <summary>Settles receipts that came without the ledger's stand.</summary>
    public Task SettleAsync(ImmutableArray<SignalReceipt> receipts, CancellationToken cancellationToken)
        => SettleAsync(new SignalReceipts(receipts), cancellationToken);

    /// <summary>Sets rows aside that are not what was written, and tells their partners where the row still says who that is.</summary>
    public Task SetAsideAsync(List<long> rows, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                var now = clock.GetUtcNow();
                foreach (var row in rows)
                {
                    if (DamagedRows.SetAside(statements.Connection, row, now) is { } outcome)
                    {
                        statements.Outcomes.Note(outcome, hearers.Hears(outcome.Partner, now), now);
                    }
                }
                return true;
            },
            cancellationToken);

    private void Settle(SignalReceipt receipt, SpoolStatements statements)
    {
        if (statements.Settle(receipt, settings.Kept) is not var (partner, elsewhere))
        {
            return;
        }
        var callback = !elsewhere && hearers.Hears(partner, clock.GetUtcNow());
        foreach (var kind in Kinds(receipt.TeamKinds))
        {
            var outcome = new SignalOutcome(
                receipt.SignalId, receipt.Revision, partner, SpooledSignal.StateOf(receipt.State), receipt.DecidedAt, kind,
                receipt.ReasonCode);
            statements.Outcomes.Note(outcome, callback, clock.GetUtcNow());
        }
    }

    private static IEnumerable<TeamKind?> Kinds(ImmutableArray<TeamKind> kinds)
        => kinds.IsDefaultOrEmpty ? [null] : kinds.Distinct().Select(kind => (TeamKind?)kind);
}
