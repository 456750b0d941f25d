using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;
using Hub.Router.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>Who reads along in a case, what somebody reads along in, and opening that, with the view logged in one transaction.</summary>
internal sealed class ReadAlongStore(
    LedgerDatabase database, InboxStore inbox, MoveRules moves, TeamKeyRing keys, IRulesInUse rules, TimeProvider clock)
{
    /// <summary>Who reads along in a case of the team, and who could; null where the team owns no such case.</summary>
    public async Task<ReadersForm?> FormAsync(Guid delivery, TeamId team, CancellationToken cancellationToken)
    {
        if (await inbox.OwnedAsync(delivery, team, cancellationToken) is not { Contract: "individual" } head
            || await inbox.OneAsync(delivery, team, cancellationToken) is not { } entry)
        {
            return null;
        }
        var rows = await database.ReadAsync(
            session => ReadAlongs.OfAsync(session, delivery, team.Value, ReadAlongPage.Most, cancellationToken), cancellationToken);
        return new ReadersForm(
            entry, rules.ReadAlongDays(new MunicipalityCode(head.Municipality)), [.. rows.Select(Entry)], [.. Offered(head, team)]);
    }

    /// <summary>What the role of a team reads along in, and did.</summary>
    public async Task<ReadAlongPage> ListAsync(TeamId team, string actor, CancellationToken cancellationToken)
        => new([.. (await database.ReadAsync(
            session => ReadAlongs.ForAsync(session, team.Value, StaffCode.RoleOf(actor)!, ReadAlongPage.Most, cancellationToken),
            cancellationToken)).Select(Entry)]);

    /// <summary>Opens what was sealed for the reader; or why not.</summary>
    public Task<(byte[]? Content, FollowUpResult Result)> OpenAsync(
        Guid reading, TeamId team, string actor, string reason, CancellationToken cancellationToken)
        => database.WriteAsync<(byte[]?, FollowUpResult)>(
            async session =>
            {
                var now = clock.GetUtcNow();
                var at = now.ToUnixTimeMilliseconds();
                if (await ReadAlongs.FindAsync(session, reading, at, cancellationToken) is not { } found
                    || !Inviting.IsReader(found.Row, team, actor))
                {
                    return (null, FollowUpResult.NotFound);
                }
                if (!found.Lasts)
                {
                    return (null, FollowUpResult.ReadingEnded);
                }
                var gone = rules.ContentEnd(new MunicipalityCode(team.Value[..6].ToUpperInvariant()), now).ToUnixTimeMilliseconds();
                if (await ReadAlongs.OpenAsync(session, reading, at, gone, cancellationToken) is not { } content)
                {
                    return (null, FollowUpResult.ReadingGone);
                }
                await InboxStore.LogViewAsync(session, found.Row.DeliveryId, team, actor, reason, at, cancellationToken);
                session.Add(new TrailEntry(at, actor, team.Value, "open", found.Row.DeliveryId.ToString(), "read-along", reason));
                return (content, FollowUpResult.Done);
            },
            cancellationToken);

    // Of its own municipality, with a key, and by the rules.
    private IEnumerable<OfferedReader> Offered(DeliveryHead head, TeamId team)
        => Inviting.Against(head) is not null ? []
            : rules.Everyone.Where(one => one != team && one.Value[..6] == team.Value[..6] && keys.Has(one)
                    && moves.Decide(head, one).Facts is not null)
                .OrderBy(one => one.Value, StringComparer.Ordinal)
                .Select(one => new OfferedReader(one, [.. rules.Staff(one).Order(StringComparer.Ordinal)]))
                .Where(one => one.Roles.Length > 0);

    private static ReadAlongEntry Entry(ReadAlongRow row)
        => new(
            row.Id, row.DeliveryId, new TeamId(row.Team), new TeamId(row.ToTeam), row.Role, row.Actor, At(row.At), At(row.UntilAt),
            Moment(row.ReadAt), row.HasContent ? Moment(row.DeleteAfter) : null, row.HasContent ? true : null, Moment(row.EndedAt),
            row.Why is { } why ? WireCode.Read<ReadAlongEnd>(why) : null);

    private static DateTimeOffset At(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    private static DateTimeOffset? Moment(long? at) => at is { } known ? At(known) : null;
}
