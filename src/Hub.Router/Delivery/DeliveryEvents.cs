using System.Collections.Immutable;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger;
using Hub.Router.Routing;

namespace Hub.Router.Delivery;

/// <summary>Makes the events that teams receive: CloudEvents of the NL GOV profile, each with one contract inside.</summary>
/// <param name="source">The hub as <c>urn:nld:oin:</c> or <c>urn:nld:kvknr:</c>.</param>
/// <param name="seal">Seals a case for its team.</param>
internal sealed class DeliveryEvents(string source, SealCase seal)
{
    public const string CollectiveType = "nl.wijkhub.collective-signal.v1";
    public const string IndividualType = "nl.wijkhub.individual-case.v1";
    public const string NoticeType = "nl.wijkhub.focuspunt-notice.v1";
    public const string WithdrawalType = "nl.wijkhub.withdrawal.v1";
    public const string UnansweredType = "nl.wijkhub.deliveries-unanswered.v1";

    /// <summary>A collective signal, in the clear: everything in it is fit to be read by all.</summary>
    public byte[] Collective(Guid id, SignalReceived envelope, PlannedDelivery.Collective plan, RoutingDecision decision, DateTimeOffset reportedAt, DateTimeOffset now)
    {
        var signal = new CollectiveSignal(
            id, envelope.Revision, plan.Team, envelope.Municipality, plan.Area, plan.Theme, WholeHour(reportedAt), plan.Urgency, 1, envelope.SourceKind,
            decision.RuleSet, plan.Street, plan.Text, initiative: plan.Initiative, reasons: Rules(decision),
            focuspunten: plan.Focuspunten);
        return Wrap(CollectiveType, id, envelope.Revision, signal, now);
    }

    /// <summary>A person's case, sealed for its team.</summary>
    public byte[] Individual(Guid id, SignalReceived envelope, PlannedDelivery.Sealed plan, RoutingDecision decision, DateTimeOffset now)
    {
        var (keyId, content) = seal(plan.Team, id, plan.Content);
        var one = new IndividualCase(
            id, envelope.Revision, plan.Team, envelope.Municipality, plan.DataClass, plan.Urgency, plan.LegalBasis, keyId, content, decision.RuleSet,
            Rules(decision));
        return Wrap(IndividualType, id, envelope.Revision, one, now);
    }

    /// <summary>A notice that a focuspunt was touched: focuspunt, area, week.</summary>
    public byte[] Notice(Guid id, MunicipalityCode municipality, PlannedDelivery.Notice plan, DateTimeOffset now)
    {
        var (year, week) = (ISOWeek.GetYear(now.UtcDateTime), ISOWeek.GetWeekOfYear(now.UtcDateTime));
        return Wrap(NoticeType, id, 1, new FocuspuntNotice(id, plan.Team, municipality, plan.Area, plan.Focuspunt, year, week), now);
    }

    /// <summary>Tells a team what still waits for it or for those below it.</summary>
    public byte[] Unanswered(DeliveriesUnanswered message, DateTimeOffset now) => Wrap(UnansweredType, message.MessageId, 1, message, now);

    /// <summary>Takes back a delivery.</summary>
    public byte[] Withdrawal(PendingMessage message, DateTimeOffset now)
        => Wrap(
            WithdrawalType, message.DeliveryId, message.Revision,
            new Withdrawal(
                message.DeliveryId, new TeamId(message.Team), now, message.Reason is { } why ? WireCode.Read<WithdrawalReason>(why) : null, message.Revision),
            now, ".withdrawal");

    /// <summary>Wraps a contract.</summary>
    public byte[] Wrap<T>(string type, Guid id, int revision, T data, DateTimeOffset now, string suffix = "")
        where T : class
        => HubJson.Write(new CloudEvent<T>($"{id:D}.{revision}{suffix}", source, type, now, data));

    private static DateTimeOffset WholeHour(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    // A part of a split signal must not tell of the other part, so only rules about routing as such go along, each once.
    private static ImmutableArray<RuleId> Rules(RoutingDecision decision) => [.. decision.Reasons.Select(reason => reason.Rule).Distinct().Take(50)];
}
