using System.Security.Cryptography;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Teams.Inbox;

/// <summary>What a team has on its own side: its name, its private key, and the person at the screen.</summary>
internal sealed class TeamSide : IDisposable
{
    private readonly RSA rsa;

    private TeamSide(TeamId team, string keyId, string actor, string jwk)
    {
        (Team, KeyId, Actor) = (team, keyId, actor);
        rsa = RSA.Create(TeamJwk.Read(jwk));
        Opener = new CaseOpener(team, jwk);
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>Which of its keys this is.</summary>
    public string KeyId { get; }

    /// <summary>The person's role or staff code.</summary>
    public string Actor { get; }

    /// <summary>Opens what is sealed for the team.</summary>
    public CaseOpener Opener { get; }

    /// <summary>Reads the key file.</summary>
    /// <exception cref="FormatException">It holds no private key with an id.</exception>
    public static TeamSide Read(TeamId team, string keyFile, string actor)
    {
        var jwk = File.ReadAllText(keyFile);
        return new TeamSide(team, TeamJwk.KeyId(jwk) ?? throw new FormatException("must have a key id (kid)"), actor, jwk);
    }

    /// <summary>Who acts where nobody says so: the role that leads such a team, else a medewerker of it.</summary>
    public static string UsualActor(TeamId team) => team.Value.Split('.')[1] switch
    {
        "wijkzorgnetwerk" => "aanvoerder",
        "wijkregisseur" => "wijkregisseur",
        "netwerkregisseur" => "netwerkregisseur",
        _ => "medewerker",
    };

    /// <summary>A token for the next few minutes.</summary>
    public string Token(DateTimeOffset now) => TeamToken.Make(Team, KeyId, rsa, Actor, now);

    /// <inheritdoc/>
    public void Dispose()
    {
        rsa.Dispose();
        Opener.Dispose();
    }
}
