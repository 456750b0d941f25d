using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Router.Keys;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>Makes the events that teams receive: CloudEvents of the NL GOV profile, each with one contract inside.</summary>
/// <param name="source">The hub as <c>urn:nld:oin:</c> or <c>urn:nld:kvknr:</c>.</param>
/// <param name="sealer">Seals a case for its team.</param>
internal sealed class DeliveryEvents(string source, ICaseSealer sealer)
{
    /// <summary>
    /// A collective signal, in the clear: everything in it is fit to be read by all. Its moments are whole hours, so that none of them
    /// finds the other half of a split signal.
    /// </summary>
    public byte[] Collective(
        Guid id, SignalReceived envelope, PlannedDelivery.Collective plan, RoutingDecision.Routed decision, DateTimeOffset reportedAt,
        DateTimeOffset now)
        => Wrap(
            DeliveryTypes.Collective, id, envelope.Revision,
            DeliveryContracts.CollectiveOf(id, envelope.Revision, envelope.Municipality, envelope.SourceKind, plan, decision, reportedAt),
            DeliveryContracts.WholeHour(now));

    /// <summary>A person's case, sealed for its team.</summary>
    public byte[] Individual(
        Guid id, SignalReceived envelope, PlannedDelivery.Sealed plan, RoutingDecision.Routed decision, DateTimeOffset now)
    {
        // Who reaches an initiator asks him, not the partner.
        var told = plan.DataClass == DataClass.Initiator ? plan.Content : plan.Content.From(envelope.Partner);
        var (keyId, content) = sealer.Seal(plan.Team, id, told);
        return Wrap(
            DeliveryTypes.Individual, id, envelope.Revision,
            DeliveryContracts.IndividualOf(id, envelope.Revision, envelope.Municipality, plan, decision, keyId, content), now);
    }

    /// <summary>A notice that a focuspunt was touched: focuspunt, area, week.</summary>
    public byte[] Notice(Guid id, MunicipalityCode municipality, PlannedDelivery.Notice plan, DateTimeOffset now)
    {
        var (year, week) = (ISOWeek.GetYear(now.UtcDateTime), ISOWeek.GetWeekOfYear(now.UtcDateTime));
        return Wrap(
            DeliveryTypes.Notice, id, 1, new FocuspuntNotice(id, plan.Team, municipality, plan.Area, plan.Focuspunt, year, week), now);
    }

    /// <summary>Tells who looks after an area that there is more going on: theme, area, period, a rounded number.</summary>
    public byte[] Pattern(CollectivePattern pattern, DateTimeOffset now)
        => Wrap(DeliveryTypes.Pattern, pattern.DeliveryId, 1, pattern, now);

    /// <summary>Tells the same of public matters that rise.</summary>
    public byte[] Trend(CollectiveTrend trend, DateTimeOffset now) => Wrap(DeliveryTypes.Trend, trend.DeliveryId, 1, trend, now);

    /// <summary>Tells a team what still waits for it or for those below it.</summary>
    public byte[] Unanswered(DeliveriesUnanswered message, DateTimeOffset now)
        => Wrap(DeliveryTypes.Unanswered, message.MessageId, 1, message, now);

    /// <summary>Takes back a delivery; both halves of a split signal are taken back at one moment, so it is told by the hour.</summary>
    public byte[] Withdrawal(PendingMessage message, DateTimeOffset now)
        => Wrap(
            DeliveryTypes.Withdrawal, message.DeliveryId, message.Revision,
            new Withdrawal(
                message.DeliveryId, new TeamId(message.Team), DeliveryContracts.WholeHour(now),
                message.Reason is { } why ? WireCode.Read<WithdrawalReason>(why) : null, message.Revision),
            DeliveryContracts.WholeHour(now), ".withdrawal");

    /// <summary>Wraps a contract.</summary>
    public byte[] Wrap<T>(string type, Guid id, int revision, T data, DateTimeOffset now, string suffix = "")
        where T : class
        => HubJson.Write(new CloudEvent<T>($"{id:D}.{revision}{suffix}", source, type, now, data));
}
