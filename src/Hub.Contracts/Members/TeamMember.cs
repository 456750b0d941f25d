using Hub.Contracts.Privacy;

namespace Hub.Contracts.Members;

/// <summary>A member of a team, or who asks to be one: a staff code and a device, never a name. Its own team may see it.</summary>
public sealed record TeamMember
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing or has another form.</exception>
    public TeamMember(
        Guid id, string actor, MemberStanding standing, DateTimeOffset askedAt, string wrapKey, string signKey, bool invited = false,
        DateTimeOffset? admittedAt = null, string? admittedBy = null, DateTimeOffset? until = null, string? keyId = null,
        string? grantedAs = null)
    {
        Id = Require.Id(id);
        Actor = StaffCode.Checked(actor);
        Standing = Require.Known(standing);
        AskedAt = Require.Moment(askedAt);
        WrapKey = Require.Text(wrapKey, JoinRequest.LongestKey);
        SignKey = Require.Text(signKey, JoinRequest.LongestKey);
        Invited = invited;
        AdmittedAt = admittedAt?.ToUniversalTime();
        AdmittedBy = Require.OptionalText(admittedBy, 80);
        Until = until?.ToUniversalTime();
        KeyId = Require.OptionalText(keyId, 64);
        GrantedAs = Require.OptionalText(grantedAs, 100);
    }

    /// <summary>The id of the membership, and of its device's key.</summary>
    public Guid Id { get; }

    /// <summary>The role or staff code under which the member acts.</summary>
    public string Actor { get; }

    /// <summary>How it stands.</summary>
    public MemberStanding Standing { get; }

    /// <summary>When the device asked.</summary>
    public DateTimeOffset AskedAt { get; }

    /// <summary>The device's public key to wrap the team's key for (RSA), as text of a JSON Web Key.</summary>
    public string WrapKey { get; }

    /// <summary>The device's public key that it signs with (P-256), as text of a JSON Web Key.</summary>
    public string SignKey { get; }

    /// <summary>Whether an operator's one-time link came along.</summary>
    public bool Invited { get; }

    /// <summary>When a holder of the team's key admitted it; null before that.</summary>
    public DateTimeOffset? AdmittedAt { get; }

    /// <summary>Who did; null before that.</summary>
    public string? AdmittedBy { get; }

    /// <summary>Until when; null before that.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>The newest key of the team that is wrapped for it; null for none.</summary>
    public string? KeyId { get; }

    /// <summary>
    /// What the municipality's identity provider said of the person who asked, as the hub's settings name it, such as a group; never a name
    /// of a person. Null where nobody signed in there: the device is bound to no person.
    /// </summary>
    public string? GrantedAs { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(TeamMember)} {Id}";
}
