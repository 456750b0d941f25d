using Hub.Configuration.Servers;
namespace Hub.Configuration;

/// <summary>The ledger. <paramref name="File"/> is for SQLite; the rest for PostgreSQL.</summary>
/// <param name="Kind">Default <c>sqlite</c>.</param>
/// <param name="File">SQLite file, relative to the data folder. Default <c>ledger.db</c>.</param>
/// <param name="Host">Default <c>localhost</c>.</param>
/// <param name="Port">Default 5432.</param>
/// <param name="Database">Default <c>hub</c>.</param>
/// <param name="User">The hub's own role.</param>
/// <param name="Password">Where the password comes from.</param>
/// <param name="Tls">TLS to the database; may be left out on a loopback address only.</param>
/// <param name="MaxConnections">Connections that one worker keeps at most. Default 20.</param>
public sealed record LedgerSettings(
    LedgerKind Kind = LedgerKind.Sqlite, string File = "ledger.db", string Host = "localhost", int Port = 5432, string Database = "hub",
    string? User = null, SecretSource? Password = null, TlsSettings? Tls = null, int MaxConnections = 20);
