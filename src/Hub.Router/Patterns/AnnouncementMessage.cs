using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Patterns;

/// <summary>
/// Writes an announcement as a delivery of the hub's own: with a term, so that it has an owner until a person accepted it. All within the
/// caller's transaction.
/// </summary>
internal sealed class AnnouncementMessage(IRulesInUse rules, ITeamChannels channels, HubKeyRing keys)
{
    /// <summary>Who hears of an area; null where nobody does, or its municipality is not served.</summary>
    public TeamId? For(PatternPlace place)
        => keys.Serves(new MunicipalityCode(place.Municipality))
            ? rules.ForPatterns(new MunicipalityCode(place.Municipality), new AreaCode(place.Area)) : null;

    /// <summary>The id of an announcement: the same one where a ledger that was put back makes it anew.</summary>
    public Guid IdOf(string contract, PatternPlace place, int week, TeamId team)
        => SignalIds.ForDelivery(
            keys.IdKey(new MunicipalityCode(place.Municipality)), Guid.Empty, 1, team.Value,
                $"{contract} {place.Area} {place.Theme} {week}");

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(LedgerSession session, AnnouncedRow row, byte[] body, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var (municipality, team) = (new MunicipalityCode(row.Place.Municipality), new TeamId(row.Team));
        var kind = rules.KindOf(team).GetValueOrDefault();
        var queue = channels.QueueOf(team);
        await HandedOn.AddAsync(
            session,
            new DeliveryRow(
                row.DeliveryId, row.DeliveryId, 1, municipality.Value, "hub", team.Value, WireCode.Of(kind), row.Contract, row.Contract,
                    null,
                WireCode.Of(Urgency.Normal), queue, queue is null ? DeliveryState.Delivered : DeliveryState.Pending, row.At, row.At,
                rules.Due(municipality, kind, Urgency.Normal, now)?.ToUnixTimeMilliseconds(), body),
            cancellationToken);
        await Announcements.AddAsync(session, row, cancellationToken);
        session.Add(new TrailEntry(
            row.At, "router", team.Value, "announce", row.DeliveryId.ToString(), row.Contract,
            $"{row.Place.Area} {row.Place.Theme} {row.Week} {row.AtLeast}"));
    }
}
