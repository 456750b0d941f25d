using Hub.Contracts.Individual;

namespace Hub.Teams.Sealing;

/// <summary>A case as it leaves the router's memory: sealed, with the id of the team's key.</summary>
internal sealed record SealedCase(string KeyId, CompactJwe Content)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(SealedCase);
}
