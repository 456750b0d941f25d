namespace Hub.Adapters.Partners;

/// <summary>Where a partner wants to hear what became of its signals.</summary>
/// <param name="Url">An https address; http on loopback only.</param>
/// <param name="Proof">How the hub proves who it is.</param>
/// <param name="Secret">The shared secret, from a file.</param>
/// <param name="PerMinute">Deliveries a minute at most. Default 1800: three outcomes for each request of the default quota.</param>
internal sealed record PartnerCallback(Uri Url, CallbackProof Proof, ReadOnlyMemory<byte> Secret, int PerMinute = 1800)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(PartnerCallback);
}
