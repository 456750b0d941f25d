using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>
/// An act of a person of a team on what it has, in one transaction of the ledger: who is no person of the team does nothing, and what is
/// another team's is not there.
/// </summary>
internal static class PersonAct
{
    /// <summary>Lets a person act (<see cref="HumanConfirms"/>).</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="rules">Who works for the team.</param>
    /// <param name="team">The team.</param>
    /// <param name="actor">The code of who acts.</param>
    /// <param name="work">The act.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<FollowUpResult> DoAsync(
        LedgerDatabase database, IRulesInUse rules, TeamId team, string actor, Func<LedgerSession, Task<FollowUpResult>> work,
        CancellationToken cancellationToken)
        => HumanConfirms.Check(actor, rules.Staff(team)) is not null
            ? Task.FromResult(FollowUpResult.NoPerson)
            : database.WriteAsync(work, cancellationToken);

    /// <summary>Lets a person act on a delivery that the team owns.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="rules">Who works for the team.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="team">The team.</param>
    /// <param name="actor">The code of who acts.</param>
    /// <param name="work">The act.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<FollowUpResult> OnOwnAsync(
        LedgerDatabase database, IRulesInUse rules, Guid delivery, TeamId team, string actor,
        Func<LedgerSession, DeliveryHead, Task<FollowUpResult>> work, CancellationToken cancellationToken)
        => DoAsync(
            database, rules, team, actor,
            async session => await HandedOn.FindAsync(session, delivery, cancellationToken) is { } head && head.Team == team.Value
                ? await work(session, head)
                : FollowUpResult.NotFound,
            cancellationToken);
}
