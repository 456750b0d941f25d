using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Members;
using Hub.Contracts.Territory;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Members;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Members;

/// <summary>How members chose to be told by mail that something waits. Only the member's own device reads it and sets it.</summary>
internal sealed class MemberNotices(LedgerDatabase database, MemberMail mail, HubSettings settings, TimeProvider clock)
{
    /// <summary>The domains that an address may have; empty where no member chooses.</summary>
    public IReadOnlyList<string> Domains => settings.Notices.Mail is null ? [] : settings.Notices.MemberDomains;

    /// <summary>What a member chose; null for nothing.</summary>
    public async Task<NoticeChoice?> OfAsync(Guid member, CancellationToken cancellationToken)
        => mail.Open(await database.ReadAsync(session => MemberContacts.FindAsync(session, member, cancellationToken), cancellationToken));

    /// <summary>A member chooses; the trail says when, and no address.</summary>
    public Task<MemberResult> SetAsync(Guid member, TeamId team, NoticeChoice choice, CancellationToken cancellationToken)
        => choice.Mail is { } address && !IsGood(address) ? Task.FromResult(MemberResult.WrongMail)
            : database.WriteAsync(
                async session =>
                {
                    var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                    if (await MemberRows.FindAsync(session, member, cancellationToken) is not { } row || row.Team != team.Value)
                    {
                        return MemberResult.NotFound;
                    }
                    if (row.StandingAt(now) != MemberStanding.Admitted)
                    {
                        return MemberResult.WrongStanding;
                    }
                    await MemberContacts.SetAsync(session, member, mail.Seal(member, team, choice), cancellationToken);
                    session.Add(new TrailEntry(now, row.Actor, row.Team, "set-notices", member.ToString(), WireCode.Of(choice.When), ""));
                    return MemberResult.Done;
                },
                cancellationToken);

    private bool IsGood(string address)
        => NoticeCheck.IsAddress(address) && Domains.Contains(address[(address.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);
}
