using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Hub.Router.Ledger;

/// <summary>Brings a database to the newest form: numbered scripts, each applied once, all that lack in one transaction.</summary>
internal static class LedgerScripts
{
    private const string VersionTable =
        "CREATE TABLE IF NOT EXISTS schema_version (number bigint PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)";

    /// <summary>Applies what is missing; the names of what was applied.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(
        LedgerDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var applied = new List<string>();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (database.Dialect == "postgres")
        {
            // two routers that start at once
            await ExecuteAsync(connection, transaction, "SELECT pg_advisory_xact_lock(7463520)", cancellationToken);
        }
        await ExecuteAsync(connection, transaction, VersionTable, cancellationToken);
        var session = new LedgerSession(connection, transaction);
        var done = await session.QueryAsync("SELECT number FROM schema_version", row => row.GetInt64(0), cancellationToken);
        foreach (var (number, name, sql) in Scripts(database.Dialect).Where(script => !done.Contains(script.Number)))
        {
            await ExecuteAsync(connection, transaction, sql, cancellationToken);
            await session.ExecuteAsync(
                "INSERT INTO schema_version (number, name, applied_at) VALUES (@number, @name, @at)", cancellationToken,
                ("@number", number), ("@name", name), ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds()));
            applied.Add(name);
        }
        await transaction.CommitAsync(cancellationToken);
        return applied;
    }

    /// <summary>Names of the scripts that the database lacks; all of them where it is new.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(LedgerDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, transaction, VersionTable, cancellationToken); // undone: nothing is committed
        var done = await new LedgerSession(connection, transaction).QueryAsync(
            "SELECT number FROM schema_version", row => row.GetInt64(0), cancellationToken);
        return [.. Scripts(database.Dialect).Where(script => !done.Contains(script.Number)).Select(script => script.Name)];
    }

    /// <summary>Whether the database has every script.</summary>
    public static async Task<bool> IsCurrentAsync(LedgerDatabase database, CancellationToken cancellationToken)
    {
        var done = await database.ReadAsync(
            session => session.QueryAsync("SELECT number FROM schema_version", row => row.GetInt64(0), cancellationToken),
            cancellationToken);
        return Scripts(database.Dialect).All(script => done.Contains(script.Number));
    }

    private static IEnumerable<(long Number, string Name, string Sql)> Scripts(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Hub.Router.Ledger.Scripts.{dialect}.";
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = name[prefix.Length..];
            return (long.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file, reader.ReadToEnd());
        });
    }

    private static async Task ExecuteAsync(
        DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // scripts of our own
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
