using System.Security.Cryptography;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Testing.Teams;

/// <summary>Keys of teams for tests, made once: 2048 bits, to be quick.</summary>
internal static class TeamKeys
{
    public static TeamId Oosterheem { get; } = new("gm0637.wijkzorgnetwerk.oosterheem");

    public static TeamId Meerzicht { get; } = new("gm0637.wijkzorgnetwerk.meerzicht");

    public static RSA First { get; } = RSA.Create(2048);

    public static RSA Second { get; } = RSA.Create(2048);

    public static TeamKey Key(TeamId team, string keyId, RSA rsa)
        => new(team, keyId, rsa.ExportParameters(includePrivateParameters: false));

    public static string Private(RSA rsa, string keyId)
        => TeamJwk.Write(rsa.ExportParameters(includePrivateParameters: true), keyId, withPrivate: true);
}
