using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Deploying;

/// <summary><c>deploy/install.sh</c> on private servers and folders: all of it but accounts, packages and units.</summary>
internal sealed partial class Installer : IAsyncDisposable
{
    private static int installations;
    private readonly TestFolder folder = new("install");
    private readonly Dictionary<string, string> environment;

    /// <summary>Lays the places out; nothing is installed.</summary>
    public Installer(RabbitNode broker, PostgresNode server)
    {
        Name = $"inrichting{Interlocked.Increment(ref installations)}";
        foreach (var (part, project) in (ReadOnlySpan<(string, string)>)
            [("hub", "Hub.Standalone"), ("router", "Hub.Router"), ("adapters", "Hub.Adapters"), ("desk", "Hub.Desk")])
        {
            Directory.CreateDirectory(folder.Combine("binaries"));
            Directory.CreateSymbolicLink(folder.Combine("binaries", part), Path.GetDirectoryName(Repository.Program(project))!);
        }
        var (control, variables) = broker.Control;
        environment = new(variables, StringComparer.Ordinal)
        {
            ["HUB_TRIAL"] = "true",
            ["HUB_ETC"] = Etc,
            ["HUB_OPT"] = folder.Combine("opt"),
            ["HUB_VAR"] = folder.Combine("var"),
            ["HUB_BIN"] = folder.Combine("bin"),
            ["HUB_LOCK"] = folder.Combine("lock"),
            ["HUB_DATABASE_PORT"] = $"{server.Port}",
            ["HUB_BROKER_PORT"] = $"{broker.Port}",
            ["HUB_PSQL"] = $"psql -h 127.0.0.1 -p {server.Port} -U hub",
            ["HUB_RABBITMQCTL"] = control,
            ["TMPDIR"] = folder.Path,
            ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")),
        };
    }

    /// <summary>The name of its database, role, virtual host and user.</summary>
    public string Name { get; }

    /// <summary>Where its settings are.</summary>
    public string Etc => folder.Combine("etc");

    /// <summary>A path among its places.</summary>
    public string At(string name) => folder.Combine(name);

    /// <summary>What the installer is called with, unless a test says otherwise.</summary>
    public string[] Usual =>
    [
        "--binaries", At("binaries"), "--municipality", "GM0637", "--database", Name, "--virtual-host", Name,
        "--name", "hub.example.nl", "--self-made-tls",
    ];

    /// <summary>Runs it: how it ended and what it wrote.</summary>
    public Task<(int Code, string Output)> RunAsync(params string[] more) => RunAsync([.. Usual, .. more], stopAt: null);

    /// <summary>Runs it, and kills it hard when a step begins.</summary>
    public Task<(int Code, string Output)> StoppedAtAsync(string step) => RunAsync(Usual, step);

    /// <summary>Runs it with exactly these arguments, and kills it with all that it started where it begins a step.</summary>
    public async Task<(int Code, string Output)> RunAsync(string[] arguments, string? stopAt)
    {
        var start = new ProcessStartInfo("setsid") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all = ["--wait", "bash", "-c", "echo $$; exec \"$@\"", "install", Repository.PathOf("deploy", "install.sh"), .. arguments];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var lines = new ConcurrentQueue<string>();
        var group = 0;
        void Heard(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null)
            {
                return;
            }
            if (group == 0 && int.TryParse(line.Data, out var leader))
            {
                group = leader;
                return;
            }
            lines.Enqueue(line.Data);
            if (stopAt is not null && line.Data == $"== {stopAt}")
            {
                Posix.KillHard(-group);
            }
        }
        process.OutputDataReceived += Heard;
        process.ErrorDataReceived += Heard;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', lines));
    }

    /// <summary>The two passwords.</summary>
    public string[] Secrets()
        => [.. ((string[])["broker", "database"]).Select(name => File.ReadAllText(Path.Combine(Etc, "secrets", name)))];

    /// <summary>Everything that it made, with rights and digests: what a second run must not change.</summary>
    public string[] Made()
        => [.. Directory.EnumerateFiles(Etc, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{file} {File.GetUnixFileMode(file)} {File.GetLastWriteTimeUtc(file):O}")];

    /// <summary>The steps that it says to have begun.</summary>
    public static IEnumerable<string> Steps(string output) => Step().Matches(output).Select(found => found.Groups["step"].Value);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [GeneratedRegex("^== (?<step>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
