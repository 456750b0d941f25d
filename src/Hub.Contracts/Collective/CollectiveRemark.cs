using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Collective;

/// <summary>
/// What a team that passes a public matter on says to who gets it: words that the release gate let go, and that a person read before
/// they went.
/// </summary>
/// <remarks>Who wrote it stands in the trail: at a table where everybody reads along the team is enough.</remarks>
public sealed record CollectiveRemark
{
    /// <summary>Most characters of a remark.</summary>
    public const int Longest = 2000;

    /// <summary>Creates a remark.</summary>
    /// <exception cref="ContractViolationException">The moment is no whole hour, or the text is missing or too long.</exception>
    public CollectiveRemark(DateTimeOffset hour, TeamId team, ReleasedText text)
    {
        Hour = Require.Moment(hour) is { Minute: 0, Second: 0, Ticks: var ticks } whole && ticks % TimeSpan.TicksPerSecond == 0
            ? whole
            : throw new ContractViolationException(nameof(hour), PrivacyRule.NoPersonInCollective, "must be a whole hour");
        Team = Require.Present(team);
        Text = Checked(text);
    }

    /// <summary>When it was written, cut to the whole hour, in UTC.</summary>
    public DateTimeOffset Hour { get; }

    /// <summary>The team that passed the matter on.</summary>
    public TeamId Team { get; }

    /// <summary>What was said.</summary>
    public ReleasedText Text { get; }

    /// <summary>Words of at most <see cref="Longest"/> characters.</summary>
    /// <exception cref="ContractViolationException">There are none, or more.</exception>
    public static ReleasedText Checked(ReleasedText? text)
        => Require.Present(text) is { Value.Length: <= Longest } words
            ? words
            : throw new ContractViolationException(nameof(text), $"must have at most {Longest} characters");

    /// <inheritdoc/>
    public override string ToString() => nameof(CollectiveRemark);
}
