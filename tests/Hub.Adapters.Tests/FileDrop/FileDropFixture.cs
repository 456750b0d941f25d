using System.Text.Json.Nodes;
using Hub.Adapters.FileDrop;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Processes;
using Hub.Testing.Time;

namespace Hub.Adapters.Tests.FileDrop;

/// <summary>The hub with one partner that drops files, and a clock that the test moves.</summary>
internal sealed class FileDropFixture : IAsyncDisposable
{
    private readonly ConfigFolder config;

    private FileDropFixture(ConfigFolder config, AdapterHost host, FakeClock clock, AlarmStub alarms)
    {
        Alarms = alarms;
        this.config = config;
        Host = host;
        Clock = clock;
        Folder = Path.Combine(config.Root, "data", "file-drop", "verhuurder-proef");
        Directory.CreateDirectory(Path.Combine(Folder, "in"));
    }

    public AdapterHost Host { get; }

    public AlarmStub Alarms { get; }

    public FakeClock Clock { get; }

    public string Folder { get; }

    public static async Task<FileDropFixture> Start(string kind = "corporatie", string? settings = null)
    {
        var folder = new ConfigFolder();
        if (settings is not null)
        {
            folder.WriteText("hub.json", settings);
        }
        folder.AddPartner("verhuurder-proef", kind, partner =>
        {
            partner["municipalities"] = new JsonArray("GM0637", "GM0202", "GM1509");
            partner["formats"] = new JsonArray("file-drop");
        });
        var now = new FakeClock(TimeProvider.System.GetUtcNow());
        var alarms = new AlarmStub();
        return new FileDropFixture(folder, await AdapterHost.Start(folder, clock: now, alarms: alarms), now, alarms);
    }

    public void Drop(string name, string text) => File.WriteAllText(Path.Combine(Folder, "in", name), text);

    /// <summary>The path of a file in the partner's folder.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Puts a file anywhere in the partner's folder.</summary>
    public void Leave(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    public void RemovePartner() => File.Delete(Path.Combine(config.Root, "partners", "verhuurder-proef.json"));

    /// <summary>Takes the partner's folder away at once, whatever the worker makes in it at that moment.</summary>
    public void TakeFolderAway()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Move(Folder, Path.Combine(config.Root, $"away-{Guid.NewGuid()}"));
        }
    }

    /// <summary>Puts a file where the partner's folder is; the worker may make the folder again in between.</summary>
    public async Task PutFileWhereFolderWasAsync()
    {
        var file = Path.Combine(config.Root, "a-file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await Posix.UntilAsync(
            () =>
            {
                TakeFolderAway();
                try
                {
                    File.Move(file, Folder);
                    return Task.FromResult(true);
                }
                catch (IOException)
                {
                    return Task.FromResult(false);
                }
            },
            TimeSpan.FromMinutes(3), "a file is where the folder was");
    }

    /// <summary>Looks, a minute later each time, until the trouble is told, or told to be over.</summary>
    public Task UntilToldAsync(string code, bool cleared)
        => Posix.UntilAsync(
            async () =>
            {
                await Look(1);
                Clock.Advance(FileDropWorker.Longest);
                return Alarms.Of(code).Any(alarm => alarm.Cleared == cleared);
            },
            TimeSpan.FromMinutes(3), $"{code} is told");

    public async Task Look(int times = 2)
    {
        for (var i = 0; i < times; i++)
        {
            await Host.Get<FileDropWorker>().LookAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>
    /// Looks until a file, or a folder with all that is in it, is gone: where the worker's own look is under way, a look of ours passes it
    /// by, and what it swept is swept again a minute later.
    /// </summary>
    public Task UntilGoneAsync(string file)
        => Posix.UntilAsync(
            async () =>
            {
                await Look(1);
                if (Path.Exists(At(file)))
                {
                    Clock.Advance(TimeSpan.FromMinutes(1));
                    return false;
                }
                return true;
            },
            TimeSpan.FromMinutes(3), $"{file} is gone");

    public string[] Result(string name) => File.ReadAllLines(Path.Combine(Folder, "results", $"{name}.csv"));

    public bool Has(string part, string name) => File.Exists(Path.Combine(Folder, part, name));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        config.Dispose();
    }
}
