using Hub.Contracts.Individual;

namespace Hub.Router.FollowUp;

/// <summary>A case that its team sealed anew for the next reader.</summary>
internal sealed record ResealedContent(string KeyId, CompactJwe Content)
{
    /// <summary>Content with its key id, or null where either is missing.</summary>
    public static ResealedContent? From(string? keyId, CompactJwe? content)
        => keyId is not null && content is not null ? new(keyId, content) : null;

    /// <inheritdoc/>
    public override string ToString() => nameof(ResealedContent);
}
