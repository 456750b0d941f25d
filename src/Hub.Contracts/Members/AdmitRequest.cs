using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Members;

/// <summary>Admits who asked: the team's key, wrapped for that device by somebody who holds it.</summary>
public sealed record AdmitRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or the term is no number of days.</exception>
    public AdmitRequest(CompactJwe wrapped, string keyId, int days = TermRequest.Usual)
    {
        Wrapped = Require.Present(wrapped);
        KeyId = Require.Text(keyId, 64);
        Days = Require.Between(days, 1, TermRequest.Longest);
    }

    /// <summary>The team's private keys, a JWK Set sealed for the device's key as <c>delivery</c> of the membership's id.</summary>
    public CompactJwe Wrapped { get; }

    /// <summary>The newest of those keys.</summary>
    public string KeyId { get; }

    /// <summary>For how many days; by default a year.</summary>
    public int Days { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(AdmitRequest);
}
