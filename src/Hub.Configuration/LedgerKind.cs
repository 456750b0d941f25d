namespace Hub.Configuration;

/// <summary>The database that holds the ledger.</summary>
public enum LedgerKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary><c>sqlite</c>: one file, one router.</summary>
    Sqlite,
    /// <summary><c>postgres</c>: PostgreSQL 15 or later, any number of routers.</summary>
    Postgres,
}
