using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>Asks another team to take a delivery over.</summary>
public sealed record HandOverRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">No team is named, or the name of the key is too long.</exception>
    public HandOverRequest(TeamId toTeam, string? keyId = null, CompactJwe? content = null, ReleasedText? remark = null)
    {
        ToTeam = Require.Present(toTeam);
        KeyId = Require.OptionalText(keyId, 64);
        Content = content;
        Remark = remark is null ? null : CollectiveRemark.Checked(remark);
    }

    /// <summary>Which team.</summary>
    public TeamId ToTeam { get; }

    /// <summary>The key of that team that the content is sealed for; null for a collective delivery.</summary>
    public string? KeyId { get; }

    /// <summary>
    /// The case, opened and sealed anew on the team's side, as this delivery for the other team: the hub cannot do that. Null for a
    /// collective delivery.
    /// </summary>
    public CompactJwe? Content { get; }

    /// <summary>
    /// What to say to the other team with a public matter, as the release gate answered it to who asked (<c>RemarkQuestion</c>); null for
    /// nothing. What is said with a case stands within its seal.
    /// </summary>
    public ReleasedText? Remark { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(HandOverRequest);
}
