using Hub.Configuration;
using Hub.Configuration.Servers;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client.Exceptions;

namespace Hub.System.Tests.Router;

/// <summary>A broker or database whose certificate is not to be trusted gets no user name, no password and no message.</summary>
public sealed class ServerTlsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("localhost")]
    [InlineData("another.example")]
    public async Task A_connection_of_our_own_refuses_a_broker_with_a_self_signed_certificate(string name)
    {
        using var broker = new UntrustedServer(name);
        var greeted = broker.AcceptAsync();

        await Assert.ThrowsAsync<BrokerUnreachableException>(() =>
            BrokerConnections.Factory(Settings(broker.Port), "test").CreateConnectionAsync(Token));

        Assert.False(await greeted);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("another.example")]
    public async Task The_bus_refuses_a_broker_with_a_self_signed_certificate(string name)
    {
        using var broker = new UntrustedServer(name);
        var greeted = broker.AcceptAsync();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHubBus(Settings(broker.Port));
        using var host = builder.Build();

        await host.StartAsync(Token);

        Assert.False(await greeted);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("another.example")]
    public async Task The_ledger_refuses_a_database_with_a_self_signed_certificate(string name)
    {
        using var database = new UntrustedServer(name);
        var greeted = database.AcceptAsync(async stream =>
        {
            await stream.ReadExactlyAsync(new byte[8], Token); // PostgreSQL is asked for TLS in the clear
            await stream.WriteAsync("S"u8.ToArray(), Token);
        });
        await using var ledger = LedgerFactory.Open(
            new LedgerSettings(
                LedgerKind.Postgres,
                Host: "localhost",
                Port: database.Port,
                Database: "hub",
                User: "hub",
                Tls: new TlsSettings()));

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ledger.OpenAsync(Token));

        Assert.False(await greeted);
    }

    private static BusSettings Settings(int port) => new(BusKind.RabbitMq, "localhost", port, User: "hub", Tls: new TlsSettings());
}
