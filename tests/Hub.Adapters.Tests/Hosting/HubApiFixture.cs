using System.Text.Json.Nodes;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>One running host for tests that need no state of their own; each uses record ids of its own.</summary>
public sealed class HubApiFixture : IAsyncLifetime
{
    private readonly ConfigFolder config = new();

    internal AdapterHost Host { get; private set; } = null!;

    /// <summary>A care organisation without the right to a BSN.</summary>
    internal string Key { get; private set; } = "";

    /// <summary>Another partner of the same kind.</summary>
    internal string OtherKey { get; private set; } = "";

    /// <summary>A partner that may process the BSN.</summary>
    internal string BsnKey { get; private set; } = "";

    /// <summary>A partner whose door is another.</summary>
    internal string PoliceKey { get; private set; } = "";

    /// <summary>A partner that took over another organisation.</summary>
    internal string MergedKey { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Key = config.AddPartner("zorg-proef");
        OtherKey = config.AddPartner("zorg-ander");
        BsnKey = config.AddPartner("zorg-bsn", change: partner => partner["convenant"] = Convenant(mayProcessBsn: true));
        PoliceKey = config.AddPartner("politie-proef", "politie", partner => partner["formats"] = new JsonArray("police"));
        MergedKey = config.AddPartner("zorg-fusie", change: partner => partner["aliases"] = new JsonArray(
            Alias("zorg-oud", "90000077", "2026-01-01", "2099-12-31"), Alias("zorg-nog-ouder", "90000088", "2020-01-01", "2021-12-31")));
        Host = await AdapterHost.Start(config);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        config.Dispose();
    }

    internal static JsonObject Convenant(bool mayProcessBsn) => new()
    {
        ["id"] = "proef-2026",
        ["validFrom"] = "2026-01-01",
        ["validThrough"] = "2099-12-31",
        ["bases"] = new JsonArray("uavg-30-3-a"),
        ["purposes"] = new JsonArray("zorg-en-ondersteuning"),
        ["mayProcessBsn"] = mayProcessBsn,
    };

    private static JsonObject Alias(string partner, string number, string from, string through) => new()
    {
        ["partner"] = partner,
        ["number"] = number,
        ["validFrom"] = from,
        ["validThrough"] = through,
    };
}
