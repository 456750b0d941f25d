using System.Diagnostics;
using Hub.Testing.Processes;
using RabbitMQ.Client;

namespace Hub.Testing.Nodes;

/// <summary>A private RabbitMQ node in a temporary folder on free loopback ports. User and password: guest.</summary>
public sealed class RabbitNode : IAsyncDisposable
{
    private const string Scripts = "/usr/lib/rabbitmq/bin";
    private readonly TestFolder folder = new("rabbit");
    private readonly int[] ports = FreePort.Find(3);
    private readonly Dictionary<string, string> environment;
    private Process? portMapper;
    private int virtualHosts;

    private RabbitNode(RabbitNode? beside)
    {
        // Nodes of a cluster know each other by one cookie, which lies in the home folder, and find each other through one port mapper.
        environment = new(StringComparer.Ordinal)
        {
            ["HOME"] = beside?.folder.Path ?? folder.Path,
            ["ERL_EPMD_PORT"] = $"{beside?.ports[2] ?? ports[2]}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODENAME"] = Name,
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = $"{Port}",
            ["RABBITMQ_DIST_PORT"] = $"{ports[1]}",
            ["RABBITMQ_MNESIA_BASE"] = folder.Combine("data"),
            ["RABBITMQ_LOG_BASE"] = folder.Combine("log"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = folder.Combine("plugins"),
            ["RABBITMQ_FEATURE_FLAGS_FILE"] = folder.Combine("flags"),
            ["RABBITMQ_CONFIG_FILE"] = folder.Combine("rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_PID_FILE"] = folder.Combine("pid"),
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none",
        };
    }

    /// <summary>The AMQP port on 127.0.0.1.</summary>
    public int Port => ports[0];

    /// <summary>The node's name, for <see cref="ControlAsync"/>.</summary>
    public string Name => $"hub{ports[0]}@localhost";

    /// <summary>Process id of the Erlang machine.</summary>
    public int Pid { get; private set; }

    /// <summary>The broker's log, without any message body by its own nature.</summary>
    public string LogFolder => folder.Combine("log");

    /// <summary>The broker's data on disk.</summary>
    public string DataFolder => folder.Combine("data");

    /// <summary>Whether the programs are installed.</summary>
    public static bool Installed => File.Exists($"{Scripts}/rabbitmq-server");

    /// <summary>The address of a virtual host.</summary>
    public Uri Address(string virtualHost = "/") => new($"amqp://guest:guest@127.0.0.1:{Port}/{Uri.EscapeDataString(virtualHost)}");

    /// <summary>Starts a node and waits until it accepts clients.</summary>
    /// <param name="extraConfiguration">Lines of <c>rabbitmq.conf</c> more.</param>
    /// <param name="beside">The first node of the cluster that it joins; null for a broker by itself.</param>
    /// <param name="tickSeconds">After how long another node that says nothing is away.</param>
    public static async Task<RabbitNode> StartAsync(string? extraConfiguration = null, RabbitNode? beside = null, int tickSeconds = 60)
    {
        var node = new RabbitNode(beside);
        node.environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] += $" -kernel net_ticktime {tickSeconds}";
        Array.ForEach([node.DataFolder, node.LogFolder], one => Directory.CreateDirectory(one));
        await File.WriteAllTextAsync(node.folder.Combine("plugins"), "[].\n");
        await File.WriteAllTextAsync(node.folder.Combine("rabbitmq.conf"), $"disk_free_limit.absolute = 50MB\n{extraConfiguration}\n");
        node.portMapper = beside is null ? PortMapper.Start(node.folder, node.ports[2]) : null;
        try
        {
            await node.StartAgainAsync();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the node again on the same data, after <see cref="KillHardAsync"/> or <see cref="StopAsync"/>.</summary>
    public async Task StartAgainAsync()
    {
        var pidFile = folder.Combine("pid");
        File.Delete(pidFile);
        var start = new ProcessStartInfo("/bin/sh", $"-c \"exec {Scripts}/rabbitmq-server >>'{folder.Combine("log", "console")}' 2>&1\"");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var shell = Process.Start(start)!;
        folder.Register(shell.Id);
        var ended = shell.WaitForExitAsync();
        await Posix.UntilAsync(() => Task.FromResult(ended.IsCompleted || (File.Exists(pidFile) && new FileInfo(pidFile).Length > 0)),
            TimeSpan.FromSeconds(180), "RabbitMQ writes its process id");
        if (ended.IsCompleted)
        {
            throw new InvalidOperationException(
                $"RabbitMQ does not start: {await File.ReadAllTextAsync(folder.Combine("log", "console"))}");
        }
        Pid = int.Parse((await File.ReadAllTextAsync(pidFile)).Trim());
        folder.Register(Pid);
        folder.Unregister(shell.Id);
        await Posix.UntilAsync(AcceptsClientsAsync, TimeSpan.FromSeconds(180), "RabbitMQ accepts clients");
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillHardAsync()
    {
        Posix.KillHard(Pid);
        await Posix.UntilAsync(() => Task.FromResult(!Posix.Lives(Pid)), TimeSpan.FromMinutes(3), "RabbitMQ is gone");
        folder.Unregister(Pid);
    }

    /// <summary>SIGTERM, and waits until it is gone.</summary>
    public async Task StopAsync()
    {
        Posix.Terminate(Pid);
        await Posix.UntilAsync(() => Task.FromResult(!Posix.Lives(Pid)), TimeSpan.FromMinutes(3), "RabbitMQ stops");
        folder.Unregister(Pid);
    }

    /// <summary>The command line of <c>rabbitmqctl</c> on this node, and the variables that it needs, for a program that runs it.</summary>
    public (string Command, IReadOnlyDictionary<string, string> Variables) Control => ($"{Scripts}/rabbitmqctl -n {Name}", environment);

    /// <summary>Runs <c>rabbitmqctl</c> on this node: an Erlang machine of its own, a second of a core each time.</summary>
    public Task<string> ControlAsync(params string[] arguments)
        => Posix.RunAsync($"{Scripts}/rabbitmqctl", ["-q", "-n", Name, .. arguments], environment, folder.Path);

    /// <summary>A fresh virtual host in which guest may do everything; its name.</summary>
    public async Task<string> NewVirtualHostAsync()
    {
        var name = $"test-{Interlocked.Increment(ref virtualHosts)}";
        await AddVirtualHostAsync(name);
        return name;
    }

    /// <summary>Adds a virtual host in which guest may do everything.</summary>
    public async Task AddVirtualHostAsync(string name)
    {
        await CallAsync("rabbit_vhost:add", name, "test");
        await AllowAsync("guest", name);
    }

    /// <summary>Adds a user that may do everything in a virtual host: the hub refuses guest, whose password everybody knows.</summary>
    public async Task AddUserAsync(string name, string password, string virtualHost = "/")
    {
        await CallAsync("rabbit_auth_backend_internal:add_user", name, password, "test");
        await AllowAsync(name, virtualHost);
    }

    /// <summary>Says what a user may in a virtual host, as patterns of names.</summary>
    public Task AllowAsync(string user, string virtualHost, string configure = ".*", string write = ".*", string read = ".*")
        => CallAsync("rabbit_auth_backend_internal:set_permissions", user, virtualHost, configure, write, read, "test");

    /// <summary>A connection of one's own.</summary>
    public Task<IConnection> ConnectAsync(string virtualHost = "/")
        => new ConnectionFactory { Uri = Address(virtualHost), AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Pid != 0 && Posix.Lives(Pid))
        {
            await KillHardAsync();
        }
        await folder.DisposeAsync();
        portMapper?.Dispose();
    }

    /// <summary>Evaluates an expression in the node's Erlang machine.</summary>
    internal Task<string> EvaluateAsync(string expression) => ErlangCall.EvaluateAsync(ports[1], environment, folder.Path, expression);

    private Task CallAsync(string function, params string[] texts)
        => ErlangCall.DoAsync(ports[1], environment, folder.Path, function, texts);

    /// <summary>Whether it takes clients in now: a node that found itself in a minority does not.</summary>
    public async Task<bool> AcceptsClientsAsync()
    {
        if (!await FreePort.AcceptsAsync(Port))
        {
            return false;
        }
        try
        {
            await using var connection = await ConnectAsync();
            return connection.IsOpen;
        }
        catch (Exception fault) when (fault is RabbitMQ.Client.Exceptions.BrokerUnreachableException or IOException)
        {
            return false;
        }
    }
}
