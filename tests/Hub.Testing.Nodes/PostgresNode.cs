using System.Diagnostics;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.Testing.Nodes;

/// <summary>
/// A private PostgreSQL server in a temporary folder on a free loopback port, as safe as in production: fsync and synchronous_commit on.
/// </summary>
public sealed class PostgresNode : IAsyncDisposable
{
    private readonly TestFolder folder = new("postgres");
    private int databases;

    private PostgresNode() => Port = FreePort.Find();

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Process id of the postmaster.</summary>
    public int Pid { get; private set; }

    /// <summary>Tables and write-ahead log on disk.</summary>
    public string DataFolder => folder.Combine("server", "data");

    /// <summary>Whether the programs are installed.</summary>
    public static bool Installed => Programs() is not null;

    /// <summary>Connection string of a database. It waits as long as a busy disk needs: a checkpoint may take minutes.</summary>
    public string ConnectionString(string database = "postgres")
        => $"Host=127.0.0.1;Port={Port};Username=hub;Database={database};Include Error Detail=false;Timeout=60;Command Timeout=600";

    /// <summary>Creates and starts a server.</summary>
    public static async Task<PostgresNode> StartAsync()
    {
        var node = new PostgresNode();
        try
        {
            var server = Directory.CreateDirectory(node.folder.Combine("server")).FullName;
            if (Posix.IsRoot)
            {
                await Posix.RunAsync("chown", ["postgres", server]);
            }
            var (program, arguments) = AsUser(
                $"{Programs()}/initdb",
                ["-D", node.DataFolder, "-U", "hub", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
            await Posix.RunAsync(program, arguments, folder: server);
            await node.StartAgainAsync();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server again on the same data, after <see cref="KillHardAsync"/> or <see cref="StopAsync"/>.</summary>
    public async Task StartAgainAsync()
    {
        var server = folder.Combine("server");
        var (program, arguments) = AsUser(
            $"{Programs()}/postgres",
            [
                "-D", DataFolder, "-p",
                $"{Port}",
                "-h", "127.0.0.1", "-k", "", "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "max_connections=200", "-c",
                "shared_buffers=256MB", "-c", "logging_collector=off",
            ]);
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = server };
        foreach (var argument in (string[])
        [
            "-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1", "postgres", Path.Combine(folder.Path, "postgres.log"), program,
            .. arguments,
        ])
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        Pid = process.Id;
        folder.Register(Pid);
        await Posix.UntilAsync(AcceptsClientsAsync, TimeSpan.FromMinutes(3), "PostgreSQL accepts clients");
    }

    /// <summary>SIGKILL of the postmaster and of every backend.</summary>
    public async Task KillHardAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var children = Children(Pid);
        Posix.KillHard(Pid);
        foreach (var child in children)
        {
            Posix.KillHard(child);
        }
        await Posix.UntilAsync(
            () => Task.FromResult(!Posix.Lives(Pid) && !children.Any(Posix.Lives)),
            TimeSpan.FromMinutes(3),
            "PostgreSQL is gone");
        folder.Unregister(Pid);
    }

    /// <summary>SIGTERM, and waits until it is gone.</summary>
    public async Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Posix.KillInterrupt(Pid);
        await Posix.UntilAsync(() => Task.FromResult(!Posix.Lives(Pid)), TimeSpan.FromMinutes(3), "PostgreSQL stops");
        folder.Unregister(Pid);
    }

    /// <summary>A fresh, empty database; its connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString() + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Pid != 0 && Posix.Lives(Pid))
        {
            await KillHardAsync();
        }
        await folder.DisposeAsync();
    }

    private static string? Programs()
        => Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists($"{bin}/postgres"))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    // PostgreSQL refuses to run as root; Debian's package brings a user that may.
    private static (string Program, string[] Arguments) AsUser(string program, string[] arguments)
        => Posix.IsRoot
            ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : (program, arguments);

    private static int[] Children(int pid)
    {
        try
        {
            return
            [
                .. File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private async Task<bool> AcceptsClientsAsync()
    {
        if (!Posix.Lives(Pid))
        {
            throw new InvalidOperationException(
                $"PostgreSQL does not start: {await File.ReadAllTextAsync(folder.Combine("postgres.log"))}");
        }
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString() + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
