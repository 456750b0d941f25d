namespace Hub.Router.Keys;

/// <summary>An operator's key as the hub keeps it: whose it is, and the hash of it.</summary>
/// <param name="Actor">The operator: a role of <c>operators</c> in hub.json, with a number where more people have it. The trail names
/// it.</param>
/// <param name="MayAct">Whether it may do more than read.</param>
/// <param name="Hash">SHA-256 of the key.</param>
internal sealed record OperatorKey(string Actor, bool MayAct, ReadOnlyMemory<byte> Hash)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(OperatorKey)} {Actor}";
}
