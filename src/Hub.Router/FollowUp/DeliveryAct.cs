using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.FollowUp;

/// <summary>One act of a team on one delivery, within its transaction.</summary>
internal sealed class DeliveryAct(LedgerSession session, DeliveryHead head, TeamId team, string actor, long now, CancellationToken cancellationToken)
{
    /// <summary>The delivery as it was before the act.</summary>
    public DeliveryHead Head => head;

    /// <summary>The moment of the act.</summary>
    public long Now => now;

    /// <summary>The content that its owner reads; null once it was deleted, a working day after acceptance.</summary>
    public async Task<byte[]?> BodyAsync()
        => (await session.QueryAsync(
            "SELECT content FROM bodies WHERE delivery_id = @id AND team = @team", row => row.GetFieldValue<byte[]>(0), cancellationToken,
            ("@id", head.Id), ("@team", head.Team))).FirstOrDefault();

    /// <summary>
    /// Does the same with those that follow it, and then with itself: each has its own line of the trail, and a word to its own partner
    /// and to no other.
    /// </summary>
    public async Task<FollowUpResult> TogetherAsync(Func<DeliveryAct, Task<FollowUpResult>> work)
    {
        foreach (var follower in await Joined.FollowersAsync(session, head.Id, cancellationToken))
        {
            await work(new DeliveryAct(session, follower, team, actor, now, cancellationToken));
        }
        return await work(this);
    }

    /// <summary>Why it does not move by itself; null where it stands alone.</summary>
    public Task<FollowUpResult?> AgainstMovingAsync() => MoveRules.AgainstAsync(session, head, cancellationToken);

    /// <summary>Notes that it was closed with those that follow it.</summary>
    public Task EndTogetherAsync() => Joined.EndAsync(session, head.Id, now, cancellationToken);

    /// <summary>Stores the content for its next reader.</summary>
    public Task StoreBodyAsync(string reader, byte[] content) => NextReader.StoreAsync(session, head, reader, content, now, cancellationToken);

    /// <summary>Writes in the register that a team can read the content from now on: about the same person, on the same basis.</summary>
    public async Task ProvideAsync(string reader, DataClass dataClass)
    {
        if (head.Contract == "collective")
        {
            return; // it is about nobody
        }
        var rows = await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertProvision}
            SELECT subject, municipality, @reader, @class, grondslag, purpose, delivery_id, @now, alias FROM provisions WHERE delivery_id = @id ORDER BY seq DESC LIMIT 1
            """,
            cancellationToken, ("@reader", reader), ("@class", WireCode.Of(dataClass)), ("@now", now), ("@id", head.Id));
        if (rows != 1)
        {
            throw new InvalidOperationException("A case without its first provision moves to nobody."); // the transaction goes back, and nothing was given
        }
    }

    /// <summary>What the delivery holds for its next reader, as values of an update.</summary>
    public (string, object?)[] HeldAs(ContentFacts facts)
        => [("@class", head.DataClass is null ? null : WireCode.Of(facts.DataClass)), ("@bsn", facts.HoldsBsn ? 1 : 0)];

    /// <summary>Removes the content that a team could read.</summary>
    public Task RemoveBodyAsync(string reader) => NextReader.RemoveAsync(session, head.Id, reader, cancellationToken);

    /// <summary>Changes the delivery; <c>@now</c> is the moment of the act.</summary>
    public Task UpdateAsync(string assignments, params (string Name, object? Value)[] values)
        => session.ExecuteAsync(
            $"UPDATE deliveries SET {assignments} WHERE id = @id", cancellationToken,
            [("@id", head.Id), .. values, .. assignments.Contains("@now", StringComparison.Ordinal) ? [("@now", (object?)now)] : Array.Empty<(string, object?)>()]);

    /// <summary>
    /// Ends an acceptance, as <see cref="DoneAsync"/>, and keeps what it answered for the figures. Its original goes unless triage has it.
    /// </summary>
    /// <param name="kind">The kind of team that accepted.</param>
    /// <param name="detail">The team that had it before; empty for none.</param>
    /// <param name="deleteAfter">When the content goes.</param>
    /// <param name="leaves">Whether it is another municipality's from now on.</param>
    public async Task<FollowUpResult> AcceptedAsync(TeamKind? kind, string detail, long deleteAfter, bool leaves = false)
    {
        await Acceptance.AddAsync(session, head, now, cancellationToken);
        if (kind != TeamKind.Triage || leaves)
        {
            await KeptOriginals.DropAsync(session, head.Id, cancellationToken);
        }
        return await DoneAsync("accept", "accepted", OutcomeState.Accepted, kind, detail, deleteAfter);
    }

    /// <summary>Ends the act: its line of the trail, what the partner hears, and when the content goes.</summary>
    public async Task<FollowUpResult> DoneAsync(
        string action, string result, OutcomeState? outcome, TeamKind? kind, string detail, long? deleteAfter = null, string? reason = null)
    {
        session.Add(new TrailEntry(now, actor, team.Value, action, head.Id.ToString(), result, detail));
        if (deleteAfter is { } moment)
        {
            await session.ExecuteAsync(
                "UPDATE bodies SET delete_after = @moment WHERE delivery_id = @id", cancellationToken, ("@moment", moment), ("@id", head.Id));
        }
        if (outcome is { } state && PartnerHears.Of(head.Contract, head.DataClass))
        {
            await session.ExecuteAsync(
                """
                INSERT INTO outcomes (signal_id, revision, partner, state, at, team_kind, reason_code, due_at)
                VALUES (@signal, @revision, @partner, @state, @now, @kind, @reason, @now)
                """,
                cancellationToken, ("@signal", head.SignalId), ("@revision", head.Revision), ("@partner", head.Partner), ("@state", WireCode.Of(state)),
                ("@now", now), ("@kind", kind is { } known ? WireCode.Of(known) : null), ("@reason", reason));
        }
        return FollowUpResult.Done;
    }
}
