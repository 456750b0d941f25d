namespace Hub.Router.Ledger.Members;

/// <summary>A member who is told by mail that something waits.</summary>
/// <param name="Member">The membership.</param>
/// <param name="Team">Whose.</param>
/// <param name="When">When, by its code.</param>
/// <param name="KeyId">The key that the address is sealed with.</param>
/// <param name="Mail">The address, sealed.</param>
internal sealed record MemberContact(Guid Member, string Team, string When, string KeyId, byte[] Mail)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(MemberContact)} {Member}";
}
