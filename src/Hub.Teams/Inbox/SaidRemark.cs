using Hub.Contracts.Collective;

namespace Hub.Teams.Inbox;

/// <summary>What a person says to who gets a matter.</summary>
/// <param name="Sealed">With a case: it goes within the seal. Null for nothing.</param>
/// <param name="Released">With a public matter: what the hub let go, and the person read. Null for nothing.</param>
internal sealed record SaidRemark(string? Sealed, ReleasedText? Released = null)
{
    /// <summary>Nothing.</summary>
    public static SaidRemark None { get; } = new(Sealed: null);

    /// <inheritdoc/>
    public override string ToString() => nameof(SaidRemark);
}
