using System.Collections.Immutable;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Late;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>Writes one message about late deliveries as a delivery of the hub's own: which and whose, nothing of their content.</summary>
internal sealed class LateMessage(DeliveryEvents events, IRulesInUse rules, ITeamChannels channels)
{
    /// <summary>Writes the message, and links it with all deliveries that it stands for, listed or not.</summary>
    public async Task WriteAsync(
        LedgerSession session, Guid id, TeamId to, IReadOnlyList<LateStep> steps, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var contract = steps.All(step => step.IsReminder) ? OwnMessage.Reminder : OwnMessage.Escalation;
        await WriteAsync(session, id, to, steps[0].Late.Municipality, contract, Highest(steps), [.. Groups(steps)], now, cancellationToken);
        foreach (var step in steps)
        {
            await LateMessages.StandsForAsync(session, id, step.Late.Id, cancellationToken);
        }
    }

    /// <summary>Writes a message about one delivery that a person did something with, now and by itself.</summary>
    public Task WriteOneAsync(
        LedgerSession session, Guid id, TeamId to, string contract, DeliveryHead head, UnansweredDeliveries group, DateTimeOffset now,
        CancellationToken cancellationToken)
        => WriteAsync(session, id, to, new MunicipalityCode(head.Municipality), contract, group.Urgency, [group], now, cancellationToken);

    private Task WriteAsync(
        LedgerSession session, Guid id, TeamId to, MunicipalityCode municipality, string contract, Urgency urgency,
        ImmutableArray<UnansweredDeliveries> groups, DateTimeOffset now, CancellationToken cancellationToken)
        => LateMessages.WriteAsync(
            session, id, (to, rules.KindOf(to).GetValueOrDefault(), channels.QueueOf(to)), (municipality, contract, urgency),
            events.Unanswered(new DeliveriesUnanswered(id, to, now, groups), now), now.ToUnixTimeMilliseconds(), cancellationToken);

    /// <summary>Forgets how far a delivery went up: nobody waits for it by itself any more.</summary>
    public static async Task<bool> ForgetAsync(LedgerSession session, Guid delivery, long now, CancellationToken cancellationToken)
    {
        await LateMessages.EndAsync(session, delivery, now, cancellationToken);
        return await LateSteps.EndAsync(session, delivery, cancellationToken);
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
