using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>For whom, as which delivery and with which key a team seals content: the hub cannot.</summary>
public sealed record SealAs
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing or too long.</exception>
    public SealAs(Guid delivery, TeamId team, string keyId, string jwk, bool mayHaveBsn = false)
    {
        Delivery = Require.Id(delivery);
        Team = Require.Present(team);
        KeyId = Require.Text(keyId, 64);
        Jwk = Require.Text(jwk, 4_000);
        MayHaveBsn = mayHaveBsn;
    }

    /// <summary>The delivery as which it is sealed: that of the next reader, not the one that is decided about.</summary>
    public Guid Delivery { get; }

    /// <summary>The next reader.</summary>
    public TeamId Team { get; }

    /// <summary>The id of its newest key.</summary>
    public string KeyId { get; }

    /// <summary>That key as text of a JSON Web Key (RFC 7517), public part only.</summary>
    public string Jwk { get; }

    /// <summary>
    /// Whether it may have a BSN; leave it out of what you seal where not (<see cref="PrivacyRule.BsnWhereLawPrescribes"/>).
    /// </summary>
    public bool MayHaveBsn { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SealAs)} {Delivery}";
}
