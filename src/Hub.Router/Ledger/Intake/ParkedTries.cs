using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Intake;

/// <summary>A parked message on its way back: it stays parked until the ledger has its signal as decided.</summary>
internal static class ParkedTries
{
    /// <summary>The oldest signals that an operator asked to have tried again, with their bodies.</summary>
    public static Task<List<(Guid Id, byte[] Body)>> AskedAsync(LedgerSession session, int most, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT id, body FROM parked WHERE replay_at IS NOT NULL AND queue = @route ORDER BY replay_at LIMIT @most",
            row => (row.GetGuid(0), row.GetFieldValue<byte[]>(1)), cancellationToken, ("@route", HubQueues.Route), ("@most", most));

    /// <summary>It is not tried: an operator may ask again.</summary>
    public static Task<int> LeaveAsync(LedgerSession session, Guid id, CancellationToken cancellationToken)
        => session.ExecuteAsync("UPDATE parked SET replay_at = NULL WHERE id = @id", cancellationToken, ("@id", id));

    /// <summary>One more try begins: the claim that stood for "parked" goes, so that the router decides anew.</summary>
    public static async Task BeginAsync(LedgerSession session, Guid id, SignalReceived signal, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "UPDATE parked SET replay_at = NULL, tries = tries + 1 WHERE id = @id", cancellationToken, ("@id", id));
        await session.ExecuteAsync(
            "DELETE FROM signals WHERE id = @signal AND content_hash = @hash AND received_at = @received AND state = @parked",
            cancellationToken, Claim(signal));
    }

    /// <summary>Deletes it where its signal was decided meanwhile.</summary>
    public static Task<int> EndAsync(LedgerSession session, Guid id, SignalReceived signal, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            DELETE FROM parked WHERE id = @id AND EXISTS (SELECT 1 FROM signals s
            WHERE s.id = @signal AND s.content_hash = @hash AND s.received_at = @received AND s.state <> @parked)
            """,
            cancellationToken, [("@id", id), .. Claim(signal)]);

    private static (string, object?)[] Claim(SignalReceived signal) =>
    [
        ("@signal", signal.SignalId), ("@hash", signal.ContentHash), ("@received", signal.ReceivedAt.ToUnixTimeMilliseconds()),
        ("@parked", (int)SignalState.Parked),
    ];
}
