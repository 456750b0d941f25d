using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// What a team must do so that a delivery goes on to a next reader: the hub cannot open the case, so the team seals what that reader may
/// have.
/// </summary>
public sealed record NextReaderForm
{
    /// <summary>Open the case and seal it for <see cref="KeyId"/>.</summary>
    public const string Sealed = "sealed";

    /// <summary>It holds no person; send nothing along.</summary>
    public const string AsIs = "as-is";

    /// <summary>Nobody may have it: return it without content, and its partner is the owner again.</summary>
    public const string Ends = "ends";

    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The way is none of the three, or the key is missing where something is
    /// sealed.</exception>
    public NextReaderForm(
        TeamId team, string way, bool mayHaveBsn = false, DataClass? dataClass = null, string? keyId = null, string? jwk = null)
    {
        Team = Require.Present(team);
        Way = way is Sealed or AsIs or Ends ? way : throw new ContractViolationException(nameof(way), "must be sealed, as-is or ends");
        MayHaveBsn = mayHaveBsn;
        DataClass = dataClass is { } known ? Require.Known(known, nameof(dataClass)) : null;
        KeyId = way == Sealed ? Require.Text(keyId, 64) : null;
        Jwk = way == Sealed ? Require.Text(jwk, 4_000) : null;
    }

    /// <summary>The next reader.</summary>
    public TeamId Team { get; }

    /// <summary><c>sealed</c>, <c>as-is</c> or <c>ends</c>.</summary>
    public string Way { get; }

    /// <summary>
    /// Whether the next reader may have a BSN; leave it out of what you seal where not (<see cref="PrivacyRule.BsnWhereLawPrescribes"/>).
    /// </summary>
    public bool MayHaveBsn { get; }

    /// <summary>What kind of content it is for the next reader, or where it ends for who has it; null for what holds no person.</summary>
    public DataClass? DataClass { get; }

    /// <summary>The key to seal for; null where nothing is sealed.</summary>
    public string? KeyId { get; }

    /// <summary>That key as text of a JSON Web Key (RFC 7517), public part only; null where nothing is sealed.</summary>
    public string? Jwk { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(NextReaderForm);
}
