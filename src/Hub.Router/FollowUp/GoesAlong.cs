using Hub.Contracts.Collective;

namespace Hub.Router.FollowUp;

/// <summary>What goes along with a delivery to its next reader.</summary>
/// <param name="Resealed">The case, sealed anew by its team; null for a public matter.</param>
/// <param name="Remark">What is said with a public matter; null for nothing.</param>
internal sealed record GoesAlong(ResealedContent? Resealed, ReleasedText? Remark = null)
{
    /// <summary>A case alone.</summary>
    public static implicit operator GoesAlong(ResealedContent? resealed) => new(resealed);

    /// <inheritdoc/>
    public override string ToString() => nameof(GoesAlong);
}
