using Hub.Contracts.Members;

namespace Hub.Router.Ledger.Members;

/// <summary>A member of a team, or who asks to be one.</summary>
/// <param name="Id">The membership, and the <c>kid</c> of its device's tokens.</param>
/// <param name="Team">Whose.</param>
/// <param name="Actor">The staff code, never a name.</param>
/// <param name="WrapKey">Public RSA key of the device, as JWK.</param>
/// <param name="SignKey">Public P-256 key of the device, as JWK.</param>
/// <param name="AskedAt">When it asked.</param>
/// <param name="InvitedBy">The operator whose link came along; null for none.</param>
/// <param name="AdmittedAt">When it was admitted; null before that.</param>
/// <param name="AdmittedBy">Who admitted it.</param>
/// <param name="Until">When its term ends.</param>
/// <param name="KeyId">The newest key of the team that is wrapped for it.</param>
/// <param name="Wrapped">The team's private keys, sealed for the device: nobody else can open them.</param>
/// <param name="EndedAt">When it was removed or refused; null while it was not.</param>
/// <param name="Subject">Keyed hash of the person at the identity provider to whom the device is bound; null for nobody.</param>
/// <param name="GrantedAs">What that provider said of the person when it asked, as the settings name it.</param>
internal sealed record MemberRow(
    Guid Id, string Team, string Actor, string WrapKey, string SignKey, long AskedAt, string? InvitedBy = null, long? AdmittedAt = null,
    string? AdmittedBy = null, long? Until = null, string? KeyId = null, string? Wrapped = null, long? EndedAt = null,
    string? Subject = null, string? GrantedAs = null)
{
    /// <summary>How it stands at a moment.</summary>
    public MemberStanding StandingAt(long now)
        => EndedAt is not null ? MemberStanding.Removed
            : AdmittedAt is null ? MemberStanding.Pending
            : Until <= now ? MemberStanding.Expired
            : MemberStanding.Admitted;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(MemberRow)} {Id}";
}
