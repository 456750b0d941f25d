namespace Hub.Desk.Tests.Provider;

/// <summary>
/// A hub of a municipality that has an identity provider, and that provider; once for all tests of it. Its tests run one after the other.
/// </summary>
public sealed class ProviderSite : IAsyncLifetime
{
    public const string Team = "gm0637.wijkzorgnetwerk.oosterheem";
    public const string OtherTeam = "gm0637.wijkzorgnetwerk.rokkeveen";
    private readonly ProviderNode provider = new();

    /// <summary>The hub, its desk and a browser.</summary>
    internal DeskSite Desk { get; private set; } = null!;

    /// <summary>Where its people sign in.</summary>
    internal ProviderNode Provider => provider;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("HUB_TEST_DESK_SECRET", ProviderNode.Secret);
        await provider.StartAsync();
        Desk = new DeskSite(
            $$"""
            , "providers": [{
              "name": "gemeente Zoetermeer", "issuer": "{{provider.Issuer}}", "clientId": "{{ProviderNode.ClientId}}",
              "clientSecret": { "variable": "HUB_TEST_DESK_SECRET" }, "municipalities": ["GM0637"],
              "grants": [
                { "value": "wzn-oosterheem", "teams": ["{{Team}}"] },
                { "value": "wzn-rokkeveen", "teams": ["{{OtherTeam}}"], "roles": ["aanvoerder"] },
                { "value": "hub-beheer", "operator": "beheerder", "mayAct": true },
                { "value": "hub-kijkers", "operator": "beheerder" }
              ]
            }]
            """);
        await Desk.InitializeAsync();
        await provider.RegisterAsync(Desk.Address);
        provider.People["anna"] = ("s-anna-71", ["wzn-oosterheem", "iets-anders"]);
        provider.People["bilal"] = ("s-bilal-72", ["wzn-oosterheem"]);
        provider.People["cor"] = ("s-cor-73", ["hub-beheer"]);
        provider.People["kim"] = ("s-kim-75", ["hub-kijkers"]);
        provider.People["dirk"] = ("s-dirk-74", []);
    }

    public async ValueTask DisposeAsync()
    {
        if (Desk is not null)
        {
            await Desk.DisposeAsync();
        }
        await provider.DisposeAsync();
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class ProviderTestGroup : ICollectionFixture<ProviderSite>
{
    public const string Name = "identity provider";
}
