using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Hub.Contracts.Territory;

namespace Hub.Teams.Sealing;

/// <summary>One public key of a team.</summary>
internal sealed partial class TeamKey : IDisposable
{
    private readonly ThreadLocal<RSA> rsa;

    /// <summary>Creates a key.</summary>
    /// <param name="team">Whose.</param>
    /// <param name="keyId">Its id, the <c>kid</c> of what is sealed with it.</param>
    /// <param name="parameters">Modulus and exponent.</param>
    public TeamKey(TeamId team, string keyId, RSAParameters parameters)
    {
        Team = team;
        KeyId = keyId;
        var publicOnly = new RSAParameters { Modulus = parameters.Modulus, Exponent = parameters.Exponent };
        Parameters = publicOnly;

        // RSA objects are not promised to be safe for more threads at once; one a thread costs less than a lock.
        rsa = new ThreadLocal<RSA>(() => RSA.Create(publicOnly));
    }

    /// <summary>Whose key it is.</summary>
    public TeamId Team { get; }

    /// <summary>The key's id; ids sort by age.</summary>
    public string KeyId { get; }

    /// <summary>The public part.</summary>
    public RSAParameters Parameters { get; }

    /// <summary>The key, for this thread.</summary>
    public RSA Rsa => rsa.Value!;

    /// <summary>The form of a key id, such as <c>k20261124a</c>: no points, so that file names can be taken apart.</summary>
    [GeneratedRegex(@"^k[0-9]{8}[a-z]\z", RegexOptions.CultureInvariant)]
    public static partial Regex IdForm { get; }

    /// <inheritdoc/>
    public void Dispose() => rsa.Dispose();

    /// <inheritdoc/>
    public override string ToString() => $"{Team} {KeyId}";
}
