using System.Security.Cryptography;
using Hub.Router.Keys;
using Hub.Standalone.Demo;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>The shipped configuration with fresh keys, made once for all folders of the tests.</summary>
internal static class HubTemplate
{
    private static readonly Lazy<string> Made = new(() =>
    {
        var made = new DemoFolder(Repository.ShippedConfiguration);
        MakeTeamKeys(made.Config);
        made.MakeKeys();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(made.Root, recursive: true);
        return made.Config;
    });

    /// <summary>The configuration folder, to copy from.</summary>
    public static string Config => Made.Value;

    /// <summary>Takes over the teams' keys of the template, public and private.</summary>
    public static void CopyTeamKeys(string keys)
    {
        foreach (var part in (string[])[KeyFolder.Teams, KeyFolder.TeamsPrivate])
        {
            Repository.CopyFolder(Path.Combine(Config, "keys", part), Path.Combine(keys, part));
        }
    }

    // A pair for each team, of the least length that the hub takes: some sixty of 3072 bits cost a core three quarters of a minute.
    private static void MakeTeamKeys(string config)
    {
        var set = KeySet.Load(config);
        var maker = new KeyMaker(set.Folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), _ => { });
        foreach (var (team, pair) in set.Missing().Teams.AsParallel().Select(team => (team, ShortPair())))
        {
            maker.Team(team, pair);
        }
    }

    private static RSAParameters ShortPair()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}
