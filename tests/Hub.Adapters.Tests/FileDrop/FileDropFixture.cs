using System.Text.Json.Nodes;
using Hub.Adapters.FileDrop;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Time;

namespace Hub.Adapters.Tests.FileDrop;

/// <summary>The hub with one partner that drops files, and a clock that the test moves.</summary>
internal sealed class FileDropFixture : IAsyncDisposable
{
    private readonly ConfigFolder config;

    private FileDropFixture(ConfigFolder config, AdapterHost host, FakeClock clock)
    {
        this.config = config;
        Host = host;
        Clock = clock;
        Folder = Path.Combine(config.Root, "data", "file-drop", "verhuurder-proef");
        Directory.CreateDirectory(Path.Combine(Folder, "in"));
    }

    public AdapterHost Host { get; }

    public FakeClock Clock { get; }

    public string Folder { get; }

    public static async Task<FileDropFixture> Start(string kind = "corporatie")
    {
        var folder = new ConfigFolder();
        folder.AddPartner("verhuurder-proef", kind, partner =>
        {
            partner["municipalities"] = new JsonArray("GM0637", "GM0202", "GM1509");
            partner["formats"] = new JsonArray("file-drop");
        });
        var now = new FakeClock(TimeProvider.System.GetUtcNow());
        return new FileDropFixture(folder, await AdapterHost.Start(folder, clock: now), now);
    }

    public void Drop(string name, string text) => File.WriteAllText(Path.Combine(Folder, "in", name), text);

    public async Task Look(int times = 2)
    {
        for (var i = 0; i < times; i++)
        {
            await Host.Get<FileDropWorker>().Look(TestContext.Current.CancellationToken);
        }
    }

    public string[] Result(string name) => File.ReadAllLines(Path.Combine(Folder, "results", $"{name}.csv"));

    public bool Has(string part, string name) => File.Exists(Path.Combine(Folder, part, name));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        config.Dispose();
    }
}
