using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.ByHand;

/// <summary>What a person decided, checked: all that is written of it.</summary>
/// <param name="Head">The delivery that it is about.</param>
/// <param name="Original">On what it may be a case, where it is a public matter with an original; null otherwise.</param>
/// <param name="Actor">Who decided: a role or staff code.</param>
/// <param name="Request">What.</param>
/// <param name="PublicUrgency">How soon the team of the public matter must respond.</param>
/// <param name="NewId">The delivery that a team gets.</param>
/// <param name="At">The moment.</param>
internal sealed record HandDecision(
    DeliveryHead Head, ContentFacts? Original, string Actor, DecideRequest Request, Urgency PublicUrgency,
    Func<DeliveryHead, TeamId, Guid> NewId, DateTimeOffset At)
{
    /// <summary>The moment, as the ledger has it.</summary>
    public long Now => At.ToUnixTimeMilliseconds();

    /// <summary>The teams that have something of it, with commas between.</summary>
    public static string Teams(DeliveryHead head, DecideRequest request)
        => string.Join(
            ',',
            new[] { request.CaseStays ? head.Team : request.AsCase?.Team.Value, request.AsPublic?.Team.Value }.OfType<string>());

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(HandDecision)} {Head.Id}";
}
