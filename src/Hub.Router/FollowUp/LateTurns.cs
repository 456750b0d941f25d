using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.InUse;
using Hub.Router.Ledger;

namespace Hub.Router.FollowUp;

/// <summary>When a team may be told again, so that a flood of late deliveries does not become a flood of messages; what may not go now goes with the next.</summary>
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
        LedgerSession session, TeamId team, bool acute, IReadOnlyList<LateStep> steps, IRulesInUse rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = await session.QueryAsync(
            "SELECT told_at FROM escalation_turns WHERE team = @team AND acute = @acute AND told_at > @since ORDER BY told_at DESC",
            row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), cancellationToken, ("@team", team.Value), ("@acute", acute ? 1 : 0),
            ("@since", (now - (acute ? TimeSpan.FromHours(1) : Day)).ToUnixTimeMilliseconds()));
        return told is not [var last, ..]
            || (acute ? told.Count < AcuteAnHour || now - last >= AcuteGathers : steps.Any(step => HighAgain(step.Late, last, rules) <= now));
    }

    /// <summary>Notes that a team was told, and forgets what no longer counts.</summary>
    public static async Task NoteAsync(LedgerSession session, TeamId team, bool acute, Guid message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "DELETE FROM escalation_turns WHERE team = @team AND told_at <= @before", cancellationToken, ("@team", team.Value),
            ("@before", (now - Day).ToUnixTimeMilliseconds()));
        await session.ExecuteAsync(
            "INSERT INTO escalation_turns (team, acute, told_at, message_id) VALUES (@team, @acute, @now, @id)", cancellationToken, ("@team", team.Value),
            ("@acute", acute ? 1 : 0), ("@now", now.ToUnixTimeMilliseconds()), ("@id", message));
    }

    // High urgency waits no day: a term of its own is the shortest time between two messages.
    private static DateTimeOffset? HighAgain(LateDelivery late, DateTimeOffset last, IRulesInUse rules)
        => late.Urgency == Urgency.High ? rules.Due(late.Municipality, TeamKind.Wijkzorgnetwerk, Urgency.High, last) : null;
}
