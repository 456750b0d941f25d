using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Contracts.Members;
using Hub.Contracts.Territory;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Members;
using Hub.Router.Members;

namespace Hub.Router.Telling;

/// <summary>
/// Members of teams who chose to be told, as contacts: each by the id of its membership, for its own team and of nothing else.
/// </summary>
internal sealed class ToldMembers(LedgerDatabase database, MemberMail mail, HubSettings settings, TimeProvider clock)
{
    /// <summary>Them all; none where the installation lets no member choose, or takes an address's domain no more.</summary>
    public async Task<IReadOnlyList<NoticeContact>> ReadAsync(CancellationToken cancellationToken)
    {
        if (settings.Notices.MemberDomains.IsEmpty || settings.Notices.Mail is null)
        {
            return [];
        }
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = await database.ReadAsync(session => MemberContacts.ReadAsync(session, now, cancellationToken), cancellationToken);
        return [.. rows.Select(Contact).OfType<NoticeContact>()];
    }

    private NoticeContact? Contact(MemberContact row)
        => mail.Open(row) is { Mail: { } address, When: var when }
            && settings.Notices.MemberDomains.Contains(address[(address.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase)
                ? new NoticeContact(
                    $"lid-{row.Member:N}", [address], Teams: [new TeamId(row.Team)],
                    When: when == MemberNoticeTime.Morning ? NoticeTime.Morning : NoticeTime.AtOnce)
                : null;
}
