using Hub.Contracts.Individual;
using Hub.Contracts.Members;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Members;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Members;

/// <summary>
/// What a team does with its members. Each act is one transaction with its line of the trail; the hub holds no key that opens anything.
/// </summary>
internal sealed class MemberActions(LedgerDatabase database, TeamKeyRing keys, IRulesInUse rules, TimeProvider clock)
{
    private const int MostAsking = 20;

    /// <summary>A device asks to join; nothing is given before it is admitted.</summary>
    /// <param name="request">What it asks.</param>
    /// <param name="person">To whom the device is bound, as a keyed hash, and what the identity provider said of that person; nobody where
    /// there is none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(MemberResult Result, Guid Id)> AskAsync(
        JoinRequest request, (string? Subject, string? GrantedAs) person, CancellationToken cancellationToken)
    {
        if (HumanConfirms.Check(request.Actor, rules.Staff(request.Team)) is not null || !keys.Has(request.Team))
        {
            return (MemberResult.NoPerson, default);
        }
        if (!DeviceKeys.AreGood(request.WrapKey, request.SignKey))
        {
            return (MemberResult.WrongKey, default);
        }
        var (id, now) = (Guid.CreateVersion7(clock.GetUtcNow()), Now);
        // Looked at first without a transaction that others wait for: anybody may ask.
        if (await database.ReadAsync(
            session => ObjectionAsync(session, request, now, cancellationToken), cancellationToken) is { } objection)
        {
            return (objection, default);
        }
        var result = await database.WriteAsync(
            async session =>
            {
                if (await ObjectionAsync(session, request, now, cancellationToken) is { } before)
                {
                    return before;
                }
                var invitedBy = request.Invitation is { } secret
                    ? await Invitations.UseAsync(session, secret, request.Team.Value, now, cancellationToken)
                    : null;
                var row = new MemberRow(id, request.Team.Value, request.Actor, request.WrapKey, request.SignKey, now, invitedBy)
                {
                    Subject = person.Subject,
                    GrantedAs = person.GrantedAs,
                };
                await MemberRows.AddAsync(session, row, cancellationToken);
                session.Add(new TrailEntry(now, row.Actor, row.Team, "ask-membership", id.ToString(), "pending", invitedBy ?? ""));
                return MemberResult.Done;
            },
            cancellationToken);
        return (result, id);
    }

    /// <summary>Who holds the team's key admits who asked; what it wrapped the hub only keeps.</summary>
    public Task<MemberResult> AdmitAsync(
        Guid id, TeamId team, string by, AdmitRequest request, CancellationToken cancellationToken)
        => ActAsync(id, team, async (session, row, now) =>
        {
            if (row.StandingAt(now) != MemberStanding.Pending)
            {
                return MemberResult.WrongStanding;
            }
            if (!IsFor(row, team, request.KeyId, request.Wrapped))
            {
                return MemberResult.WrongSeal;
            }
            if (await MemberRows.IsMemberAsync(session, row.Team, row.Actor, now, cancellationToken))
            {
                return MemberResult.ActorTaken;
            }
            await MemberRows.AdmitAsync(
                session, id, by, now, Until(request.Days), request.KeyId, request.Wrapped.Value, cancellationToken);
            session.Add(new TrailEntry(now, by, row.Team, "admit-member", id.ToString(), "admitted", row.Actor));
            return MemberResult.Done;
        }, cancellationToken);

    /// <summary>A member is out from this moment; who asked is refused.</summary>
    public Task<MemberResult> RemoveAsync(Guid id, TeamId team, string by, CancellationToken cancellationToken)
        => ActAsync(id, team, async (session, row, now) =>
        {
            if (row.StandingAt(now) is not MemberStanding.Removed and var before)
            {
                await MemberRows.EndAsync(session, id, now, cancellationToken);
                var result = before == MemberStanding.Pending ? "refused" : "removed";
                session.Add(new TrailEntry(now, by, row.Team, "remove-member", id.ToString(), result, row.Actor));
            }
            return MemberResult.Done;
        }, cancellationToken);

    /// <summary>Says until when somebody is a member; an ended term can be given anew while what was wrapped is kept.</summary>
    public Task<MemberResult> SetTermAsync(Guid id, TeamId team, string by, int days, CancellationToken cancellationToken)
        => ActAsync(id, team, async (session, row, now) =>
        {
            var before = row.StandingAt(now);
            if (before is not (MemberStanding.Admitted or MemberStanding.Expired))
            {
                return MemberResult.WrongStanding;
            }
            if (before == MemberStanding.Expired && days > 0
                && await MemberRows.IsMemberAsync(session, row.Team, row.Actor, now, cancellationToken))
            {
                return MemberResult.ActorTaken;
            }
            await MemberRows.SetTermAsync(session, id, Until(days), cancellationToken);
            session.Add(new TrailEntry(now, by, row.Team, "set-member-term", id.ToString(), $"{days}-days", row.Actor));
            return MemberResult.Done;
        }, cancellationToken);

    /// <summary>The team's keys wrapped anew for the members who stay: all of them, or none.</summary>
    public Task<MemberResult> RewrapAsync(TeamId team, string by, RewrapRequest request, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var rows = new List<MemberRow>();
                foreach (var one in request.Members)
                {
                    if (await MemberRows.FindAsync(session, one.Member, cancellationToken) is not { } row || row.Team != team.Value)
                    {
                        return MemberResult.NotFound;
                    }
                    if (row.StandingAt(Now) is not (MemberStanding.Admitted or MemberStanding.Expired))
                    {
                        return MemberResult.WrongStanding; // removed while the keys were being wrapped: look again
                    }
                    if (!IsFor(row, team, request.KeyId, one.Wrapped))
                    {
                        return MemberResult.WrongSeal;
                    }
                    rows.Add(row);
                }
                foreach (var (row, one) in rows.Zip(request.Members))
                {
                    await MemberRows.RewrapAsync(session, row.Id, request.KeyId, one.Wrapped.Value, cancellationToken);
                    session.Add(new TrailEntry(Now, by, row.Team, "rewrap-key", row.Id.ToString(), request.KeyId, row.Actor));
                }
                return MemberResult.Done;
            },
            cancellationToken);

    /// <summary>Who is a member of a team, and who asks to be.</summary>
    public Task<List<MemberRow>> OfTeamAsync(TeamId team, CancellationToken cancellationToken)
        => database.ReadAsync(
            session => MemberRows.OfTeamAsync(session, team.Value, TeamMembers.Most, cancellationToken), cancellationToken);

    /// <summary>A membership by its id; null where there is none such.</summary>
    public Task<MemberRow?> FindAsync(Guid id, CancellationToken cancellationToken)
        => database.ReadAsync(session => MemberRows.FindAsync(session, id, cancellationToken), cancellationToken);

    /// <summary>Whether a staff code is a member's: then only its device acts under it.</summary>
    public Task<bool> IsMemberAsync(TeamId team, string actor, CancellationToken cancellationToken)
        => database.ReadAsync(
            session => MemberRows.IsMemberAsync(session, team.Value, actor, Now, cancellationToken), cancellationToken);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until(int days) => clock.GetUtcNow().AddDays(days).ToUnixTimeMilliseconds();

    private static async Task<MemberResult?> ObjectionAsync(
        LedgerSession session, JoinRequest request, long now, CancellationToken cancellationToken)
        => request.Invitation is { } secret
            ? await Invitations.CountsAsync(session, secret, request.Team.Value, now, cancellationToken) ? null : MemberResult.NoInvitation
            : await MemberRows.AskingAsync(session, request.Team.Value, cancellationToken) >= MostAsking ? MemberResult.TooMany : null;

    // As far as it can be seen from outside: only that device can open it.
    private bool IsFor(MemberRow row, TeamId team, string keyId, CompactJwe wrapped)
        => keys.Find(team, keyId) is not null && wrapped.Team == team && wrapped.Delivery == row.Id && wrapped.KeyId == row.Id.ToString("D")
            && wrapped.SealedKeyBytes == DeviceKeys.SealedKeyBytes(row.WrapKey);

    private Task<MemberResult> ActAsync(
        Guid id, TeamId team, Func<LedgerSession, MemberRow, long, Task<MemberResult>> act, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session => await MemberRows.FindAsync(session, id, cancellationToken) is { } row && row.Team == team.Value
                ? await act(session, row, Now)
                : MemberResult.NotFound,
            cancellationToken);
}
