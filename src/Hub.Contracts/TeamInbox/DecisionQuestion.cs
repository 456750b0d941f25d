using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// Asks what would go where if somebody decided a delivery by hand: nothing changes by asking, and nothing of it is kept.
/// </summary>
public sealed record DecisionQuestion
{
    /// <summary>Creates the question.</summary>
    /// <exception cref="ContractViolationException">No team is named, or a text is too long.</exception>
    public DecisionQuestion(TeamId? caseTeam = null, TeamId? publicTeam = null, string? text = null, string? street = null)
    {
        CaseTeam = caseTeam is null && publicTeam is null ? throw new ContractViolationException(nameof(caseTeam), "is required")
            : caseTeam;
        PublicTeam = publicTeam;
        Text = Require.OptionalWritten(text, 20_000);
        Street = Require.OptionalWritten(street, 200);
    }

    /// <summary>Who would get the case about a person; null for nobody.</summary>
    public TeamId? CaseTeam { get; }

    /// <summary>Who would get the public matter; null for nobody.</summary>
    public TeamId? PublicTeam { get; }

    /// <summary>
    /// The words that the person would let go, out of the seal by that person's own act. The release gate answers what of it may go; the
    /// hub keeps and
    /// logs none of it. Null for no words, and for a delivery that never was sealed.
    /// </summary>
    public string? Text { get; }

    /// <summary>The street that would go along, without a number; null for none.</summary>
    public string? Street { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DecisionQuestion);
}
