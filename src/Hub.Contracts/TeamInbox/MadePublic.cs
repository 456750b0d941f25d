using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>That a person made a public matter of words of a case: when, who, and which team has it. For who owns the case alone.</summary>
public sealed record MadePublic
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The moment is missing, or the code is none of a role or staff.</exception>
    public MadePublic(DateTimeOffset at, TeamId to, string? by = null)
    {
        At = Require.Moment(at);
        To = Require.Present(to);
        By = by is null ? null : StaffCode.Checked(by);
    }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The team that has the public matter; it does not know that there is a case.</summary>
    public TeamId To { get; }

    /// <summary>Who did: a role or staff code, never a name. Null where the hub did not keep it yet.</summary>
    public string? By { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(MadePublic);
}
