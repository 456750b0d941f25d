using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>What who coordinates areas sees of what waits, came back or is late there: envelopes, whoever owns them.</summary>
internal sealed class AreaStore(LedgerDatabase database, IRulesInUse rules, TimeProvider clock)
{
    /// <summary>The list, the most urgent first; empty for who coordinates nothing.</summary>
    public async Task<InboxPage> ListAsync(TeamId team, CancellationToken cancellationToken)
    {
        if (rules.KindOf(team) != TeamKind.Wijkregisseur)
        {
            return new InboxPage([]);
        }
        var own = rules.AreasOf(team);
        var desk = rules.Triage(new MunicipalityCode(team.Value[..6].ToUpperInvariant()));
        var there = rules.Everyone.Where(one => one != team && one.Value[..6] == team.Value[..6] && (one == desk
            || rules.AreasOf(one).Any(own.Contains)));
        var rows = await database.ReadAsync(
            session => AreaReads.ListAsync(
                session, [.. there.Select(one => one.Value)], InboxPage.Most, clock.GetUtcNow().ToUnixTimeMilliseconds(),
                    cancellationToken),
            cancellationToken);
        // Of a team that serves more areas than these, and of triage, only what is about these.
        return new InboxPage([.. rows.Where(row => Place(row) is { } place && own.Contains(place)).Select(row => AreaEnvelope.Of(row,
            Place(row)!)).Take(InboxPage.Most)]);
    }

    private AreaCode? Place(AreaRow row) => rules.AreaAt(new TeamId(row.Head.Team), row.Area is null ? null : new AreaCode(row.Area));
}
