using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Deciding.SecondReading;
using Hub.Hosting.Bus;
using Hub.Hosting.Keys;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using static Hub.Router.Intake.RecordedRows;

namespace Hub.Router.Intake;

/// <summary>
/// Opens a signal, decides, seals per team: all that the ledger will record of it. Safe for more threads at once; touches no store and no
/// bus.
/// </summary>
internal sealed class SignalRecorder(
    HubKeyRing keys, HopOpener opener, IRulesInUse rules, DeliveryEvents events, OriginalKeeper originals, ITeamChannels channels,
    TimeProvider clock)
{
    /// <summary>Makes the recording. Whatever goes wrong costs only this signal: it is parked, still sealed.</summary>
    /// <param name="sent">What an adapter sent.</param>
    /// <param name="number">The revision as which it is recorded.</param>
    /// <param name="opinion">What a second reader said; null for nothing.</param>
    public Recording Make(SignalReceived sent, int number, SecondOpinion? opinion = null)
        => Make(sent, number == sent.Revision ? sent : sent.As(number), opinion) with { SentRevision = sent.Revision };

    private Recording Make(SignalReceived sent, SignalReceived envelope, SecondOpinion? opinion)
    {
        try
        {
            var plain = opener.Open(sent);
            var signal = HubJson.Read<Signal>(plain);
            CryptographicOperations.ZeroMemory(plain);
            return rules.Decide(signal, envelope.Covenant, opinion) switch
            {
                RoutingDecision.Routed routed => Routed(envelope, signal, routed),
                RoutingDecision.Refused refused => Refused(envelope, refused),
                var other => throw new InvalidOperationException($"{other.GetType().Name} has no handling."),
            };
        }
        catch (ContractViolationException violation)
        {
            return Park(sent, envelope, $"contract.{violation.PrivacyRule?.ToString() ?? "form"}");
        }
        catch (Exception bug)
        {
            return Park(sent, envelope, $"bug.{bug.GetType().Name}"); // the text of an unexpected fault may quote the signal
        }
    }

    // It is parked as it was sent: its number there is part of its seal.
    private Recording Park(SignalReceived sent, SignalReceived envelope, string code)
    {
        var now = Now();
        var row = Row(envelope, now, SignalState.Parked) with { ReasonCode = code };
        var parked = new ParkedRow(
            ParkedId(envelope), envelope.SignalId, envelope.Revision, envelope.Partner.Value, envelope.Municipality.Value, HubQueues.Route,
            code, HubJson.Write(sent), 1, now);
        return new Recording(row, [], [], [], [Alarm(AlarmCodes.Parked, code, envelope, now)], parked, Trail(row, "parked", code));
    }

    private Recording Routed(SignalReceived envelope, Signal signal, RoutingDecision.Routed decision)
    {
        var now = Now();
        var row = Row(envelope, now, SignalState.Routed) with
        {
            Kind = WireCode.Of(decision.Kind),
            Theme = decision.ThemeToConfirm ? null : WireCode.Of(decision.Theme),
            Area = decision.Area?.Value,
            Flags = (decision.Flags.Acute ? SignalRow.AcuteFlag : 0) | (decision.Flags.SafeAtHome ? SignalRow.SafeAtHomeFlag : 0)
                | (decision.Flags.Initiative ? SignalRow.InitiativeFlag : 0) | (decision.Flags.Triage ? SignalRow.TriageFlag : 0),
            RuleSet = decision.RuleSet.Value,
            Reasons = Reasons(decision),
            TeamKinds = string.Join(
                ',', decision.Deliveries.Select(delivery => WireCode.Of(delivery.TeamKind)).Distinct(StringComparer.Ordinal)),
            Focuspunten = decision.Focuspunten.IsEmpty ? null : string.Join(',', decision.Focuspunten),
        };
        var deliveries = ImmutableArray.CreateBuilder<DeliveryRow>(decision.Deliveries.Length);
        var provisions = ImmutableArray.CreateBuilder<ProvisionRow>();
        var kept = ImmutableArray.CreateBuilder<OriginalRow>();
        var marks = ImmutableArray.CreateBuilder<PatternMark>();
        foreach (var plan in decision.Deliveries)
        {
            var id = SignalIds.ForDelivery(keys.IdKey(envelope.Municipality), envelope.SignalId, 1, plan.Team.Value, plan.Part);
            deliveries.Add(Delivery(id, envelope, signal, plan, decision, now));
            if (plan is PlannedDelivery.Sealed sealedPlan)
            {
                provisions.Add(Provision(id, envelope, signal, sealedPlan, now));
                // A pattern is said of what is sure.
                marks.AddRange(
                    decision.ThemeToConfirmOf(sealedPlan)
                        ? []
                        : SubjectMarks.Of(id, envelope, signal, sealedPlan, decision.Area, now, keys));
            }
            if (plan is PlannedDelivery.Collective { Original: { } held } && originals.Row(id, envelope, signal, held, now) is { } original)
            {
                kept.Add(original);
            }
        }
        ImmutableArray<AlarmRow> alarms = decision.Flags.Acute
            ? [Alarm(AlarmCodes.Acute, decision.Deliveries[0].Team.Value, envelope, now)]
            : [];
        var teams = string.Join(' ', decision.Deliveries.Select(delivery => delivery.Team.Value));
        ImmutableArray<DeliveryRow> notices = [.. decision.Notices.Select(notice => Notice(envelope, notice, now))];
        row = row with { AnswerBy = deliveries.Max(one => one.TermAt) };
        return new Recording(row, deliveries.ToImmutable(), notices, provisions.ToImmutable(), alarms, null, Trail(row, "routed", teams))
        {
            Originals = kept.ToImmutable(),
            Marks = marks.ToImmutable(),
        };
    }

    private Recording Refused(SignalReceived envelope, RoutingDecision.Refused decision)
    {
        var now = Now();
        var row = Row(envelope, now, SignalState.Refused) with
        {
            Flags = decision.Acute ? SignalRow.AcuteFlag : 0,
            RuleSet = decision.RuleSet.Value,
            Reasons = Reasons(decision),
            ReasonCode = decision.Rule.ToString(),
        };
        ImmutableArray<AlarmRow> alarms = decision.Acute ? [Alarm(AlarmCodes.Acute, $"partner {envelope.Partner}", envelope, now)] : [];
        return new Recording(row, [], [], [], alarms, null, Trail(row, "refused", $"{decision.Rule} {decision.Field}"));
    }

    private DeliveryRow Delivery(
        Guid id, SignalReceived envelope, Signal signal, PlannedDelivery plan, RoutingDecision.Routed decision, long now)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(now);
        var queue = channels.QueueOf(plan.Team);
        var (contract, dataClass, body) = plan switch
        {
            PlannedDelivery.Collective one
                => ("collective", null, events.Collective(id, envelope, one, decision, signal.ReportedAt, moment)),
            PlannedDelivery.Sealed one
                => ("individual", WireCode.Of(one.DataClass), events.Individual(id, envelope, one, decision, moment)),
            var other => throw new InvalidOperationException($"{other.GetType().Name} has no handling."),
        };
        return new DeliveryRow(
            id, envelope.SignalId, envelope.Revision, envelope.Municipality.Value, envelope.Partner.Value, plan.Team.Value,
            WireCode.Of(plan.TeamKind), contract, plan.Part, dataClass, WireCode.Of(plan.Urgency), queue,
            queue is null ? DeliveryState.Delivered : DeliveryState.Pending,
            now, now + PendingDeliveries.Lease, Term(envelope, plan, moment), body, Grounds(envelope, plan));
    }

    private long? Term(SignalReceived envelope, PlannedDelivery plan, DateTimeOffset moment)
        => DeliveryContracts.TermOf(
            rules.Due(envelope.Municipality, plan.TeamKind, plan.Urgency, moment)?.ToUnixTimeMilliseconds(), plan.Urgency,
            plan is PlannedDelivery.Collective);

    // The article's list of receivers is the convenant's at intake: a later change of it holds for what comes later.
    private static DeliveryGrounds Grounds(SignalReceived envelope, PlannedDelivery plan)
        => plan is PlannedDelivery.Sealed one ? OriginalKeeper.Grounds(envelope, one.LegalBasis, one.Content)
            : new DeliveryGrounds(WireCode.Of(envelope.SourceKind), null, null, null, "", HoldsBsn: false);

    // Nothing links a notice to the signal that was behind it: one of this week for this team and focuspunt is as good as another.
    private DeliveryRow Notice(SignalReceived envelope, PlannedDelivery.Notice plan, long now)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(now);
        var week = $"{ISOWeek.GetYear(moment.UtcDateTime)}-{ISOWeek.GetWeekOfYear(moment.UtcDateTime)}";
        var id = SignalIds.ForDelivery(
            keys.IdKey(envelope.Municipality), Guid.Empty, 1, plan.Team.Value, $"{plan.Focuspunt.Value} {plan.Area.Value} {week}");
        var queue = channels.QueueOf(plan.Team);
        return new DeliveryRow(
            id, id, 1, envelope.Municipality.Value, "hub", plan.Team.Value, WireCode.Of(plan.TeamKind), OwnMessage.Notice, plan.Part, null,
            WireCode.Of(plan.Urgency), queue, queue is null ? DeliveryState.Delivered : DeliveryState.Pending, now,
            now + PendingDeliveries.Lease, null, events.Notice(id, envelope.Municipality, plan, moment));
    }

    private ProvisionRow Provision(Guid id, SignalReceived envelope, Signal signal, PlannedDelivery.Sealed plan, long now)
    {
        var about = SubjectKey.About(signal, plan.DataClass);
        return new ProvisionRow(
            keys.KeyedHash(envelope.Municipality, SubjectKey.Purpose, SubjectKey.For(about, signal.Id)), envelope.Municipality.Value,
            plan.Team.Value, WireCode.Of(plan.DataClass), plan.LegalBasis.Grondslag.Value, plan.LegalBasis.Purpose.Value, id, now,
            SubjectKey.Initials(about) is { } initials ? keys.KeyedHash(envelope.Municipality, SubjectKey.Purpose, initials) : null);
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
