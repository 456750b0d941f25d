using System.Reflection;
using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>The spool's SQLite file: write-ahead log, and a flush to disk with every commit.</summary>
/// <remarks>
/// A damaged file ends no process: who opens it hears <see cref="SpoolUnavailableException"/> until the next start finds it whole.
/// </remarks>
internal sealed class SpoolDatabase
{
    private readonly string reading;
    private readonly string writing;
    private readonly Lock checking = new();
    private volatile bool damaged;

    /// <summary>Opens or creates the file and brings its schema up to date.</summary>
    public SpoolDatabase(string file)
    {
        File = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        writing = Writing(File);
        reading = new SqliteConnectionStringBuilder { DataSource = File, Mode = SqliteOpenMode.ReadWrite }.ToString();
        if (!System.IO.File.Exists(File))
        {
            Create();
        }
        damaged = !TryMigrate();
    }

    /// <summary>Full path of the file.</summary>
    public string File { get; }

    /// <summary>The spool's own id, the same as long as the file lives; null where it cannot be read.</summary>
    public string? Id { get; private set; }

    /// <summary>
    /// Whether the file was found to be damaged. Nothing is read or written then, for what is written might never be read again.
    /// </summary>
    public bool IsDamaged => damaged;

    /// <summary>
    /// The writer's own connection: every commit is on disk when it returns. Ids are spread over the whole index, so it keeps 32 MiB of it
    /// at hand.
    /// </summary>
    /// <exception cref="SpoolUnavailableException">The file is damaged.</exception>
    public SqliteConnection OpenForWriting() => damaged ? throw new SpoolUnavailableException() : OpenForWriting(writing);

    /// <summary>A pooled connection that only reads.</summary>
    /// <exception cref="SpoolUnavailableException">The file is damaged.</exception>
    public SqliteConnection OpenForReading()
    {
        if (damaged)
        {
            throw new SpoolUnavailableException();
        }
        var connection = new SqliteConnection(reading);
        connection.Open();
        connection.Run("PRAGMA query_only=ON;");
        return connection;
    }

    /// <summary>
    /// Checks the whole file, at the writer's start and when a fault tells of damage; from then on <see cref="IsDamaged"/> says what was
    /// found.
    /// </summary>
    /// <returns>Whether the file could be looked at. One that cannot be opened is not damaged: its disk is full or gone.</returns>
    public bool Check()
    {
        lock (checking)
        {
            try
            {
                using var connection = new SqliteConnection(writing);
                connection.Open();
                damaged = damaged || !SpoolIntegrity.Passes(connection);
                return true;
            }
            catch (SqliteException)
            {
                return damaged;
            }
        }
    }

    /// <summary>Takes note of a fault that a read or a write met.</summary>
    public void Met(Exception? fault)
    {
        if (fault is SqliteException sqlite && SpoolIntegrity.IsDamage(sqlite) && !damaged)
        {
            Check();
        }
    }

    private static string Writing(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    private static SqliteConnection OpenForWriting(string writing)
    {
        var connection = new SqliteConnection(writing);
        connection.Open();
        connection.Run(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=FAST; PRAGMA busy_timeout=5000; PRAGMA "
                + "wal_autocheckpoint=25000; PRAGMA cache_size=-32768;");
        return connection;
    }

    // Made aside and moved whole into its place: a file there that is empty was cut short, and is not taken for a new one.
    private void Create()
    {
        var made = $"{File}.new";
        foreach (var old in (string[])[made, $"{made}-wal", $"{made}-shm"])
        {
            System.IO.File.Delete(old);
        }
        using (var connection = OpenForWriting(Writing(made)))
        {
            Migrate(connection);
        }
        System.IO.File.Move(made, File, overwrite: false);
    }

    private bool TryMigrate()
    {
        if (new FileInfo(File).Length == 0)
        {
            return false;
        }
        try
        {
            using var connection = OpenForWriting(writing);
            Migrate(connection);
            using var asked = new SqliteCommand("SELECT id FROM spool", connection);
            Id = (string)asked.ExecuteScalar()!;
            return true;
        }
        // the latter: its version says less than it holds
        catch (SqliteException fault) when (SpoolIntegrity.IsDamage(fault) || fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
        {
            return false;
        }
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
        foreach (var name in assembly.GetManifestResourceNames().Where(
            name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name.AsSpan(Folder.Length, 3)), reader.ReadToEnd());
        }
    }
}
