using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Planning;

/// <summary>
/// The contract of a planned delivery: all that its team can read without a key. What goes out and what a dry run shows are made here.
/// </summary>
internal static class DeliveryContracts
{
    /// <summary>The contract of a collective delivery: all that its team can read.</summary>
    public static CollectiveSignal CollectiveOf(
        Guid id, int revision, MunicipalityCode municipality, SourceKind source, PlannedDelivery.Collective plan,
        RoutingDecision.Routed decision,
        DateTimeOffset reportedAt)
        => new(
            id, revision, plan.Team, municipality, plan.Area, plan.Theme, WholeHour(reportedAt), plan.Urgency, 1, source, decision.RuleSet,
            plan.Street, plan.Text,
            initiative: plan.Initiative, reasons: decision.RulesFor(plan), focuspunten: plan.Focuspunten,
            initiatorThrough: plan.InitiatorThrough);

    /// <summary>The contract of a sealed delivery.</summary>
    public static IndividualCase IndividualOf(
        Guid id, int revision, MunicipalityCode municipality, PlannedDelivery.Sealed plan, RoutingDecision.Routed decision, string keyId,
        CompactJwe content)
        => new(
            id, revision, plan.Team, municipality, plan.DataClass, plan.Urgency, plan.LegalBasis, keyId, content, decision.RuleSet,
            decision.RulesFor(plan));

    /// <summary>
    /// The end of a term as a delivery tells it. To the millisecond, the terms of both halves of a split signal would find each other: the
    /// collective
    /// one ends on a whole hour, if acute on a whole minute.
    /// </summary>
    /// <param name="end">The term's exact end, in milliseconds since 1970; null for none.</param>
    /// <param name="urgency">How soon.</param>
    /// <param name="collective">Whether everybody may read it.</param>
    public static long? TermOf(long? end, Urgency urgency, bool collective)
    {
        var unit = (long)(urgency == Urgency.Acute ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1)).TotalMilliseconds;
        return collective && end is { } exact ? (exact + unit - 1) / unit * unit : end;
    }

    /// <summary>The whole hour that a moment is in: as exact as a collective delivery tells a time.</summary>
    public static DateTimeOffset WholeHour(DateTimeOffset moment)
        => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
