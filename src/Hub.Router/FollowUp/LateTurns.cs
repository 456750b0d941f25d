using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Late;

namespace Hub.Router.FollowUp;

/// <summary>
/// When a team may be told again, so that a flood of late deliveries does not become a flood of messages; what may not go now goes with the
/// next.
/// </summary>
internal static class LateTurns
{
    /// <summary>How many acute messages a team gets within the hour before they go together.</summary>
    public const int AcuteAnHour = 10;

    /// <summary>How long acute ones gather once there were that many.</summary>
    public static readonly TimeSpan AcuteGathers = TimeSpan.FromMinutes(5);

    /// <summary>How long all others gather.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Those of the steps that may be told now: all, or none.</summary>
    public static async Task<bool> MayTellAsync(
        LedgerSession session, TeamId team, bool acute, IReadOnlyList<LateStep> steps, IRulesInUse rules, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var told = await LateMessages.ToldAsync(session, team, acute, now - (acute ? TimeSpan.FromHours(1) : Day), cancellationToken);
        return told is not [var last, ..]
            || (acute ? told.Count < AcuteAnHour
            || now - last >= AcuteGathers : steps.Any(step => HighAgain(step.Late, last, rules) <= now));
    }

    /// <summary>Notes that a team was told, and forgets what no longer counts.</summary>
    public static Task NoteAsync(
        LedgerSession session, TeamId team, bool acute, Guid message, DateTimeOffset now, CancellationToken cancellationToken)
        => LateMessages.NoteToldAsync(session, team, acute, message, now, now - Day, cancellationToken);

    // High urgency waits no day: a term of its own is the shortest time between two messages.
    private static DateTimeOffset? HighAgain(LateDelivery late, DateTimeOffset last, IRulesInUse rules)
        => late.Urgency == Urgency.High ? rules.Due(late.Municipality, TeamKind.Wijkzorgnetwerk, Urgency.High, last) : null;
}
