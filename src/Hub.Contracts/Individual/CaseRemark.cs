using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Individual;

/// <summary>What a team that passes a case on says to who gets it, so that the next one need not ask again. Sealed with the case.</summary>
/// <remarks>Written and read on the teams' side: the hub cannot read it, so who wrote it is what the writer's program says.</remarks>
public sealed record CaseRemark
{
    /// <summary>Most characters of a remark.</summary>
    public const int Longest = 2000;

    /// <summary>Creates a remark.</summary>
    /// <exception cref="ContractViolationException">The text is empty or too long, or the writer has not the form of a role.</exception>
    public CaseRemark(DateTimeOffset at, TeamId team, string actor, string text)
    {
        At = Require.Moment(at);
        Team = Require.Present(team);
        Actor = StaffCode.Checked(actor);
        Text = Require.Text(text, Longest);
    }

    /// <summary>When it was written, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The team that passed the case on.</summary>
    public TeamId Team { get; }

    /// <summary>Who wrote it: a role or staff code, never a name.</summary>
    public string Actor { get; }

    /// <summary>What was said.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(CaseRemark);
}
