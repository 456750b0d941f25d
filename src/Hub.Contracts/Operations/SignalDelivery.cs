using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations;

/// <summary>Where one delivery of a signal stands: the envelope, never the content.</summary>
public sealed record SignalDelivery
{
    /// <summary>Creates a delivery.</summary>
    /// <exception cref="ContractViolationException">An id or moment is missing, or a code has not the form of one.</exception>
    public SignalDelivery(
        Guid id, int revision, TeamId team, string contract, string state, Urgency urgency, DateTimeOffset createdAt,
        TeamId? handOverTo = null,
        DataClass? dataClass = null, string? queue = null, DateTimeOffset? deliveredAt = null, DateTimeOffset? acceptedAt = null,
        string? acceptedBy = null,
        DateTimeOffset? closedAt = null, string? returnReason = null, TeamId? returnedBy = null, DateTimeOffset? returnedAt = null,
        DateTimeOffset? termAt = null)
    {
        Id = Require.Id(id);
        Revision = Require.Between(revision, 0, int.MaxValue);
        Team = Require.Present(team);
        Contract = EnvelopeCode.Of(contract);
        State = EnvelopeCode.Of(state);
        Urgency = Require.Known(urgency);
        CreatedAt = Require.Moment(createdAt);
        HandOverTo = handOverTo;
        DataClass = dataClass is { } known ? Require.Known(known, nameof(dataClass)) : null;
        Queue = EnvelopeCode.Optional(queue);
        DeliveredAt = EnvelopeCode.Moment(deliveredAt);
        AcceptedAt = EnvelopeCode.Moment(acceptedAt);
        AcceptedBy = EnvelopeCode.Optional(acceptedBy);
        ClosedAt = EnvelopeCode.Moment(closedAt);
        ReturnReason = EnvelopeCode.Optional(returnReason);
        ReturnedBy = returnedBy;
        ReturnedAt = EnvelopeCode.Moment(returnedAt);
        TermAt = EnvelopeCode.Moment(termAt);
    }

    /// <summary>The delivery.</summary>
    public Guid Id { get; }

    /// <summary>Revision of the signal that it brings.</summary>
    public int Revision { get; }

    /// <summary>Who owns it.</summary>
    public TeamId Team { get; }

    /// <summary><c>collective</c>, <c>individual</c>, <c>notice</c>, <c>reminder</c>, <c>escalation</c> or <c>pattern</c>.</summary>
    public string Contract { get; }

    /// <summary>
    /// <c>pending</c> (its queue has not confirmed it), <c>delivered</c>, <c>accepted</c>, <c>closed</c>, <c>hand-over-pending</c>,
    /// <c>handing-over</c>,
    /// <c>withdrawal-pending</c>, <c>withdrawn</c>, <c>returned</c> or <c>decided</c> (by hand: it went on as other deliveries).
    /// </summary>
    public string State { get; }

    /// <summary>How soon the team must respond.</summary>
    public Urgency Urgency { get; }

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Whom it is offered to; null for nobody.</summary>
    public TeamId? HandOverTo { get; }

    /// <summary>What kind of content is sealed; null for what holds no person.</summary>
    public DataClass? DataClass { get; }

    /// <summary>The queue that it goes to; null for an inbox.</summary>
    public string? Queue { get; }

    /// <summary>When queue or inbox had it, in UTC; null before.</summary>
    public DateTimeOffset? DeliveredAt { get; }

    /// <summary>When a person accepted it, in UTC; null before.</summary>
    public DateTimeOffset? AcceptedAt { get; }

    /// <summary>Who accepted it: a role or staff code, never a name; null before.</summary>
    public string? AcceptedBy { get; }

    /// <summary>When it was closed or withdrawn, in UTC; null before.</summary>
    public DateTimeOffset? ClosedAt { get; }

    /// <summary>Why it was returned or taken back, as a code; null for neither.</summary>
    public string? ReturnReason { get; }

    /// <summary>The team that gave it back last, or did not take it over; null for none.</summary>
    public TeamId? ReturnedBy { get; }

    /// <summary>When that was, in UTC.</summary>
    public DateTimeOffset? ReturnedAt { get; }

    /// <summary>When the team must have responded, in UTC; null for what has no term.</summary>
    public DateTimeOffset? TermAt { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalDelivery)} {Id}";
}
