using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.Steering;

/// <summary>
/// The owner of a case lets a role of another team read along for a time. What that one reads its owner seals; the need-to-know table is
/// asked as for a handover, it stands in the register, and nothing else can be done with it than reading and leaving.
/// </summary>
internal sealed class Inviting(
    LedgerDatabase database, MoveRules moves, SealCheck seals, NextReader next, IRulesInUse rules, TimeProvider clock)
{
    /// <summary>Invites; a form sent twice is one act.</summary>
    public Task<FollowUpResult> InviteAsync(
        Guid delivery, TeamId team, string actor, InviteReaderRequest request, CancellationToken cancellationToken)
        => PersonAct.OnOwnAsync(
            database, rules, delivery, team, actor,
            async (session, head) =>
            {
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                var lasting = await ReadAlongs.LastingAsync(session, delivery, now, cancellationToken);
                return lasting.FirstOrDefault(one => one.ToTeam == request.ToTeam.Value) is { } there
                    ? there.Actor == actor && there.Role == request.Role ? FollowUpResult.Done : FollowUpResult.Invited
                    : Against(head, team, request, lasting.Count)
                        ?? await InviteAsync(
                            new DeliveryAct(session, head, team, actor, now, cancellationToken), session, actor, request,
                            cancellationToken);
            },
            cancellationToken);

    /// <summary>Its owner ends it, or who is invited leaves; what was sealed for the reader is deleted at once.</summary>
    public Task<FollowUpResult> EndAsync(Guid reading, TeamId team, string actor, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                var found = await ReadAlongs.FindAsync(session, reading, now, cancellationToken);
                if (found?.Row is not { } row || (row.Team != team.Value && !IsReader(row, team, actor)))
                {
                    return FollowUpResult.NotFound;
                }
                var why = row.Team == team.Value ? ReadAlongEnd.Ended : ReadAlongEnd.Left;
                if (await ReadAlongs.EndAsync(session, reading, why, now, cancellationToken))
                {
                    session.Add(new TrailEntry(
                        now, actor, team.Value, "end-reading", row.DeliveryId.ToString(), WireCode.Of(why), row.ToTeam));
                }
                return FollowUpResult.Done;
            },
            cancellationToken);

    /// <summary>Whether somebody is the one that was invited: the team, by that role.</summary>
    public static bool IsReader(ReadAlongRow row, TeamId team, string actor)
        => row.ToTeam == team.Value && StaffCode.RoleOf(actor) == row.Role;

    /// <summary>Why a case cannot be read along in; null where it can.</summary>
    public static FollowUpResult? Against(DeliveryHead head)
        => head is { Contract: "individual", State: DeliveryState.Accepted } && head.DataClass != WireCode.Of(DataClass.Initiator) ? null
            : FollowUpResult.WrongState;

    private FollowUpResult? Against(DeliveryHead head, TeamId team, InviteReaderRequest request, int lasting)
        => Against(head) is { } closed ? closed
            : request.ToTeam == team || request.ToTeam.Value[..6] != team.Value[..6] || rules.KindOf(request.ToTeam) is null
                ? FollowUpResult.UnknownTeam
            : !rules.Staff(request.ToTeam).Contains(request.Role) ? FollowUpResult.UnknownRole
            : request.Days > rules.ReadAlongDays(new MunicipalityCode(head.Municipality)) ? FollowUpResult.TooLong
            : lasting >= ReadersForm.MostAtOnce ? FollowUpResult.TooManyReaders
            : moves.Decide(head, request.ToTeam).Refusal
                ?? seals.Check(new ResealedContent(request.KeyId, request.Content), request.ToTeam, head.Id);

    private async Task<FollowUpResult> InviteAsync(
        DeliveryAct act, LedgerSession session, string actor, InviteReaderRequest request, CancellationToken cancellationToken)
    {
        var (head, now, to) = (act.Head, DateTimeOffset.FromUnixTimeMilliseconds(act.Now), request.ToTeam);
        if (await act.BodyAsync() is not { } held)
        {
            return FollowUpResult.ContentGone;
        }
        var dataClass = moves.Decide(head, to).Facts!.DataClass;
        var along = new GoesAlong(new ResealedContent(request.KeyId, request.Content), null);
        var most = rules.ReadAlongDays(new MunicipalityCode(head.Municipality));
        var row = new ReadAlongRow(
            Guid.CreateVersion7(now), head.Id, head.Team, to.Value, request.Role, actor, act.Now,
            now.AddDays(request.Days ?? Math.Min(InviteReaderRequest.UsualDays, most)).ToUnixTimeMilliseconds(), null, null, true, null,
            null);
        await ReadAlongs.AddAsync(
            session, row, head.Revision, next.Event(head, held, to, dataClass, along, now)!, cancellationToken);
        await act.ProvideAsync(to.Value, dataClass);
        return await act.DoneAsync("invite", request.Role, null, null, to.Value);
    }
}
