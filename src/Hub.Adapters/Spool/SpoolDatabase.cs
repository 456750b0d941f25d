using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>The spool's SQLite file: write-ahead log, and a flush to disk with every commit.</summary>
internal sealed class SpoolDatabase
{
    private readonly string reading;
    private readonly string writing;

    /// <summary>Opens or creates the file and brings its schema up to date.</summary>
    public SpoolDatabase(string file)
    {
        File = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        writing = new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString();
        reading = new SqliteConnectionStringBuilder { DataSource = File, Mode = SqliteOpenMode.ReadWrite }.ToString();
        using var connection = OpenForWriting();
        Migrate(connection);
    }

    /// <summary>Full path of the file.</summary>
    public string File { get; }

    /// <summary>The writer's own connection: every commit is on disk when it returns. Ids are spread over the whole index, so it keeps 32 MiB of it at hand.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(writing);
        connection.Open();
        connection.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=FAST; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=25000; PRAGMA cache_size=-32768;");
        return connection;
    }

    /// <summary>A pooled connection that only reads.</summary>
    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(reading);
        connection.Open();
        connection.Run("PRAGMA query_only=ON;");
        return connection;
    }

    private static void Migrate(SqliteConnection connection)
    {
        using var asked = new SqliteCommand("PRAGMA user_version", connection);
        var version = Convert.ToInt32(asked.ExecuteScalar());
        foreach (var (number, script) in Scripts().Where(script => script.Number > version))
        {
            connection.Run($"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version={number};\nCOMMIT;");
        }
    }

    private static IEnumerable<(int Number, string Script)> Scripts()
    {
        const string Folder = "Hub.Adapters.Spool.Sql.";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name.AsSpan(Folder.Length, 3)), reader.ReadToEnd());
        }
    }
}
