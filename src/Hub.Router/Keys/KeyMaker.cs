using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Router.Keys;

/// <summary>Makes keys of every kind and says in Dutch what it made; never shows a secret but a partner's API key, once.</summary>
internal sealed class KeyMaker(KeyFolder folder, DateOnly today, Action<string> say)
{
    /// <summary>A content key of the hub's own; the newest seals, older ones still open.</summary>
    public string Hub()
    {
        var id = KeyFolder.NextId(today, folder.Files(KeyFolder.Hub));
        return Made(folder.Write(KeyFolder.Hub, $"{id}.key", Secret()), "nieuwe inhoudsleutel van de hub");
    }

    /// <summary>The id key of a municipality. It never changes: with another one, the same record would get another id.</summary>
    public string Municipality(MunicipalityCode code)
        => Made(folder.Write(KeyFolder.Ids, $"{code.Value.ToLowerInvariant()}.key", Secret()), $"sleutel voor kenmerken van {code}");

    /// <summary>A key pair of a team: the public part for the hub, the private part for the team.</summary>
    /// <param name="team">The team.</param>
    /// <param name="privateFolder">Where the private part goes instead of the keys folder; null for the keys folder.</param>
    public string Team(TeamId team, string? privateFolder = null) => Team(team, NewPair(), privateFolder);

    /// <summary>Writes a key pair of a team that was made before.</summary>
    public string Team(TeamId team, RSAParameters key, string? privateFolder = null) => Team(team, key, TeamFiles()[team.Value],
        privateFolder);

    /// <summary>Writes a key pair of a team, of which the caller knows what it had before.</summary>
    /// <param name="team">The team.</param>
    /// <param name="key">The pair.</param>
    /// <param name="before">Its part of <see cref="TeamFiles"/>.</param>
    /// <param name="privateFolder">Where the private part goes instead of the keys folder; null for the keys folder.</param>
    public string Team(TeamId team, RSAParameters key, IEnumerable<string> before, string? privateFolder = null)
    {
        var id = KeyFolder.NextId(today, before);
        var secret = TeamJwk.Write(key, id, withPrivate: true);
        var name = $"{team}.{id}.private.jwk";
        var file = privateFolder is null
            ? folder.Write(KeyFolder.TeamsPrivate, name, secret)
            : new KeyFolder(privateFolder).Write(".", name, secret);
        Made(
            folder.Write(KeyFolder.Teams, $"{team}.{id}{TeamKeyRing.PublicEnding}", TeamJwk.Write(key, id, withPrivate: false)),
            $"sleutel van {team}");
        say($"  {file}  geheime sleutel: alleen voor dat team; geef hem veilig af en wis hem hier");
        return id;
    }

    /// <summary>The files of all teams by team: public and revoked keys, and private ones, of which one may be alone where making was
    /// interrupted.</summary>
    public ILookup<string, string> TeamFiles() => folder.FilesByOwner(KeyFolder.Teams, KeyFolder.TeamsPrivate);

    /// <summary>A key pair; takes a fraction of a second of one core.</summary>
    public static RSAParameters NewPair()
    {
        using var rsa = RSA.Create(TeamJwk.NewKeyBits);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    /// <summary>An API key of a partner: the hub keeps the hash; the key itself is shown once, or written for a demo.</summary>
    public string Partner(PartnerId partner, string keyName, bool writePrivate)
    {
        var key = $"hub_{partner}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        Made(folder.Write(KeyFolder.Partners, $"{partner}.{keyName}.sha256", HashOf(key)), $"API-sleutel '{keyName}' van {partner}");
        if (writePrivate)
        {
            say($"  {folder.Write(KeyFolder.PartnersPrivate, $"{partner}.{keyName}.key", key)}  de sleutel zelf: alleen voor die partner");
        }
        else
        {
            say($"  {key}  (deze sleutel wordt maar een keer getoond)");
        }
        return key;
    }

    /// <summary>
    /// A key of an operator, for the operations API: the hub keeps the hash; the key itself goes into a file of its own, for who gets it.
    /// </summary>
    /// <param name="actor">A role of <c>operators</c> in hub.json, with a number where more people have it.</param>
    /// <param name="mayAct">Whether it may do more than read.</param>
    /// <param name="privateFolder">Where the key goes instead of the keys folder; null for the keys folder.</param>
    public string Operator(string actor, bool mayAct = true, string? privateFolder = null)
    {
        var id = KeyFolder.NextId(
            today, folder.Files(KeyFolder.Operators).Where(name => name.StartsWith($"{actor}.", StringComparison.Ordinal)));
        var key = $"hub_operator_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        Made(
            folder.Write(
                KeyFolder.Operators, $"{actor}.{id}{(mayAct ? OperatorKeyRing.Ending : OperatorKeyRing.ReadOnlyEnding)}", HashOf(key)),
            $"sleutel van {actor} voor het bord{(mayAct ? "" : ", alleen om te lezen")}");
        var name = $"{actor}.{id}.key";
        var file = privateFolder is null
            ? folder.Write(KeyFolder.OperatorsPrivate, name, key)
            : new KeyFolder(privateFolder).Write(".", name, key);
        say($"  {file}  de sleutel zelf: alleen voor die beheerder; geef hem veilig af en wis hem hier");
        return file;
    }

    /// <summary>A secret that the hub and a partner share for callbacks.</summary>
    public string SharedSecret(string file)
        => Made(
            folder.Write(Path.GetDirectoryName(file) ?? ".", Path.GetFileName(file), Secret()),
            "gedeeld geheim voor terugmeldingen; geef het ook aan de partner");

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Secret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private string Made(string file, string what)
    {
        say($"gemaakt: {file}  {what}");
        return file;
    }
}
