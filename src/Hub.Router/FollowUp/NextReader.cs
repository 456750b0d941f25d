using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Router.Delivery;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>
/// Makes the event for the team that a delivery goes on to: a collective signal as it is, a case with what its team sealed anew.
/// </summary>
internal sealed class NextReader(DeliveryEvents events)
{
    /// <summary>The event; null when the case was not sealed for that team.</summary>
    public byte[]? Event(DeliveryHead head, byte[] body, TeamId team, DataClass dataClass, GoesAlong? along, DateTimeOffset now)
    {
        if (head.Contract == "collective")
        {
            var signal = HubJson.Read<CloudEvent<CollectiveSignal>>(body).Data;
            var said = along?.Remark is { } words
                ? new CollectiveRemark(DeliveryContracts.WholeHour(now), new TeamId(head.Team), words) : null;
            return events.Wrap(DeliveryTypes.Collective, head.Id, head.Revision, signal.ForNext(team, said), now);
        }
        if (along?.Resealed is not { } resealed)
        {
            return null;
        }
        var one = HubJson.Read<CloudEvent<IndividualCase>>(body).Data;
        var passedOn = new IndividualCase(
            head.Id, head.Revision, team, team.MunicipalityOf(), dataClass, one.Urgency, one.LegalBasis, resealed.KeyId, resealed.Content,
            one.RuleSet, one.Reasons);
        return events.Wrap(DeliveryTypes.Individual, head.Id, head.Revision, passedOn, now);
    }
}
