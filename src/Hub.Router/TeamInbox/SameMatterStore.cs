using Hub.Contracts.SameMatter;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>A delivery with those about the same thing, and what could be joined with it: of the team's own inbox only.</summary>
internal sealed class SameMatterStore(LedgerDatabase database, InboxStore inbox)
{
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
                    await Joined.OfferedAsync(session, first, team.Value, SameMatterForm.MostOffered, cancellationToken));
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
