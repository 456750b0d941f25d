using Hub.Configuration;
using Npgsql;

namespace Hub.Router.Ledger;

/// <summary>Opens the database that the settings name.</summary>
internal static class LedgerFactory
{
    /// <summary>The ledger's database; connects when first used.</summary>
    public static LedgerDatabase Open(LedgerSettings settings)
        => settings.Kind == LedgerKind.Postgres ? new PostgresLedger(ConnectionString(settings)) : new SqliteLedger(settings.File);

    private static string ConnectionString(LedgerSettings settings)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = settings.Host,
            Port = settings.Port,
            Database = settings.Database,
            Username = settings.User,
            Password = settings.Password?.Read(),
            MaxPoolSize = settings.MaxConnections,
        };
        if (settings.Tls is { } tls)
        {
            builder.SslMode = SslMode.VerifyFull; // chain and host name
            builder.RootCertificate = tls.CaFile;
            builder.SslCertificate = tls.ClientCertificateFile;
            builder.SslKey = tls.ClientKeyFile;
        }
        return builder.ConnectionString;
    }
}
