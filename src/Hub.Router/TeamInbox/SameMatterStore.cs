using Hub.Contracts.SameMatter;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>A delivery with those about the same thing, and what could be joined with it: of the team's own inbox only.</summary>
internal sealed class SameMatterStore(LedgerDatabase database, InboxStore inbox)
{
    // Of the same theme and area first, for that is where one looks.
    private static readonly string Offered =
        $"""
        SELECT d.id FROM deliveries d JOIN deliveries lead ON lead.id = @lead
        LEFT JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision
        LEFT JOIN signals o ON o.id = lead.signal_id AND o.revision = lead.revision
        WHERE d.team = @team AND d.contract = lead.contract AND d.id <> lead.id AND COALESCE(d.data_class, '') <> 'initiator'
        AND d.state IN ({DeliveryStates.Unanswered}, {DeliveryStates.Working}) AND lead.state IN ({DeliveryStates.Unanswered},
            {DeliveryStates.Working})
        AND {Following.Not("d")} AND {Following.Count("d")} = 0
        ORDER BY CASE WHEN s.theme = o.theme AND s.area = o.area THEN 0 WHEN s.theme = o.theme OR s.area = o.area THEN 1 ELSE 2 END,
        d.created_at DESC, d.id LIMIT @most
        """;

    /// <summary>The form; null where the team owns no such delivery, or the hub made it of its own accord.</summary>
    public async Task<SameMatterForm?> FormAsync(Guid delivery, TeamId team, CancellationToken cancellationToken)
    {
        if (await inbox.OwnedAsync(delivery, team, cancellationToken) is not { } head || OwnMessage.Is(head.Contract))
        {
            return null;
        }
        var (lead, joined, offered) = await database.ReadAsync(
            async session =>
            {
                var first = await Joined.LeadAsync(session, delivery, cancellationToken) ?? delivery;
                return (
                    first,
                    (await Joined.FollowersAsync(session, first, cancellationToken)).ConvertAll(one => one.Id),
                    await session.QueryAsync(
                        Offered, row => row.GetGuid(0), cancellationToken, ("@lead", first), ("@team", team.Value),
                        ("@most", SameMatterForm.MostOffered)));
            },
            cancellationToken);
        return await inbox.OneAsync(lead, team, cancellationToken) is { } entry
            ? new SameMatterForm(
                entry, [.. await EntriesAsync(joined, team, cancellationToken)], [.. await EntriesAsync(offered, team, cancellationToken)])
            : null;
    }

    private async Task<List<InboxEntry>> EntriesAsync(List<Guid> deliveries, TeamId team, CancellationToken cancellationToken)
    {
        var entries = new List<InboxEntry>(deliveries.Count);
        foreach (var one in deliveries)
        {
            if (await inbox.OneAsync(one, team, cancellationToken) is { } entry)
            {
                entries.Add(entry);
            }
        }
        return entries;
    }
}
