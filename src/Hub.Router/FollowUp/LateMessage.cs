using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>Writes one message about late deliveries as a delivery of the hub's own: which and whose, nothing of their content.</summary>
internal sealed class LateMessage(DeliveryEvents events, IRulesInUse rules, TeamQueue queueOf)
{
    /// <summary>Writes the message, and links it with all deliveries that it stands for, listed or not.</summary>
    public async Task WriteAsync(
        LedgerSession session, Guid id, TeamId to, IReadOnlyList<LateStep> steps, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var contract = steps.All(step => step.IsReminder) ? OwnMessage.Reminder : OwnMessage.Escalation;
        await WriteAsync(session, id, to, steps[0].Late.Municipality, contract, Highest(steps), [.. Groups(steps)], now, cancellationToken);
        foreach (var step in steps)
        {
            await session.ExecuteAsync(
                "INSERT INTO escalation_messages (message_id, delivery_id) VALUES (@id, @delivery)", cancellationToken, ("@id", id),
                    ("@delivery", step.Late.Id));
        }
    }

    /// <summary>Writes a message about one delivery that a person did something with, now and by itself.</summary>
    public Task WriteOneAsync(
        LedgerSession session, Guid id, TeamId to, string contract, DeliveryHead head, UnansweredDeliveries group, DateTimeOffset now,
        CancellationToken cancellationToken)
        => WriteAsync(session, id, to, new MunicipalityCode(head.Municipality), contract, group.Urgency, [group], now, cancellationToken);

    private async Task WriteAsync(
        LedgerSession session, Guid id, TeamId to, MunicipalityCode municipality, string contract, Urgency urgency,
        ImmutableArray<UnansweredDeliveries> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (queue, at) = (queueOf(to), now.ToUnixTimeMilliseconds());
        await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertDelivery} VALUES (@id, @id, 1, @municipality, 'hub', @team, @kind, @contract, @contract, NULL, @urgency, @queue, @state,
            @now, @now, @delivered, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
            """,
            cancellationToken, ("@id", id), ("@municipality", municipality.Value), ("@team", to.Value),
            ("@kind", WireCode.Of(rules.KindOf(to).GetValueOrDefault())), ("@contract", contract), ("@urgency", WireCode.Of(urgency)),
                ("@queue", queue),
            ("@state", (int)(queue is null ? DeliveryState.Delivered : DeliveryState.Pending)), ("@now", at), ("@delivered", queue is null ? at : null));
        await session.ExecuteAsync(
            $"{LedgerSql.InsertBody} VALUES (@id, @team, 1, @content, @now)", cancellationToken,
            ("@id", id), ("@team", to.Value), ("@content", events.Unanswered(new DeliveriesUnanswered(id, to, now, groups), now)), ("@now",
                at));
    }

    /// <summary>Closes the messages of which nothing waits any more, read or not: who was told need not look.</summary>
    public static async Task EndAsync(LedgerSession session, Guid delivery, long now, CancellationToken cancellationToken)
    {
        var messages = await session.QueryAsync(
            "DELETE FROM escalation_messages WHERE delivery_id = @id RETURNING message_id", row => row.GetGuid(0), cancellationToken, ("@id", delivery));
        foreach (var message in messages)
        {
            await session.ExecuteAsync(
                """
                UPDATE deliveries SET state = 4, closed_at = @now WHERE id = @id AND state IN (1, 2, 3)
                AND NOT EXISTS (SELECT 1 FROM escalation_messages m WHERE m.message_id = @id)
                """,
                cancellationToken, ("@now", now), ("@id", message));
        }
    }

    /// <summary>Forgets how far a delivery went up: nobody waits for it by itself any more.</summary>
    public static async Task ForgetAsync(LedgerSession session, Guid delivery, long now, CancellationToken cancellationToken)
    {
        await EndAsync(session, delivery, now, cancellationToken);
        await session.ExecuteAsync("DELETE FROM escalations WHERE delivery_id = @id", cancellationToken, ("@id", delivery));
    }

    private static IEnumerable<UnansweredDeliveries> Groups(IReadOnlyList<LateStep> steps)
        => steps.GroupBy(step => (step.Late.Team, Step: step.Step - 1, step.Late.Urgency, step.Late.Working))
            .OrderByDescending(group => group.Key.Urgency).ThenBy(group => group.Min(step => step.Late.TermAt))
            .Select(group => new UnansweredDeliveries(
                group.Key.Team, Math.Min(group.Key.Step, 10), group.Key.Urgency, group.Count(),
                DateTimeOffset.FromUnixTimeMilliseconds(group.Min(step => step.Late.TermAt)),
                [.. group.OrderBy(step => step.Late.TermAt).Take(UnansweredDeliveries.Most).Select(step => step.Late.Id)],
                group.Key.Working));

    private static Urgency Highest(IReadOnlyList<LateStep> steps) => steps.Max(step => step.Late.Urgency);
}
