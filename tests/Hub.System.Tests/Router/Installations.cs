using Hub.Configuration;
using Hub.Configuration.Servers;
using Hub.Router.Ledger;
using Hub.Testing.Nodes;
using Npgsql;

namespace Hub.System.Tests.Router;

/// <summary>Settings of an installation on a fresh virtual host and a fresh database.</summary>
internal static class Installations
{
    public static async Task<HubSettings> NewAsync(SharedNodes nodes)
    {
        Environment.SetEnvironmentVariable("HUB_TEST_BROKER", "guest");
        var broker = await nodes.NewBrokerAsync();
        var database = new NpgsqlConnectionStringBuilder(await nodes.NewDatabaseAsync());
        var settings = new HubSettings(
            Bus: new BusSettings(
                BusKind.RabbitMq, broker.Host, broker.Port,
                Uri.UnescapeDataString(broker.AbsolutePath[1..]),
                "guest",
                new SecretSource(Variable: "HUB_TEST_BROKER")),
            Ledger: new LedgerSettings(
                LedgerKind.Postgres,
                Host: database.Host!,
                Port: database.Port,
                Database: database.Database!,
                User: database.Username));
        await using var ledger = LedgerFactory.Open(settings.Ledger);
        await LedgerScripts.ApplyAsync(ledger, TimeProvider.System, TestContext.Current.CancellationToken);
        return settings;
    }
}
