using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.FileDrop;
using Hub.Adapters.Partners;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Files in a partner's folder, and the results beside them.</summary>
internal class FileDropDoor : DoorUnderTest
{
    private const string Partner = "wijkpost-proef";
    private const string Header = "kenmerk;gemeld_op;omschrijving;gemeentecode;naam";
    private int files;

    public override PartnerFormat Format => new("file-drop");

    private string Folder => Path.Combine(Config.Root, "data", "file-drop", Partner);

    protected override string RecordId(int number) => $"MATRIX-{number}";

    protected override Task Prepare()
    {
        Config.AddPartner(Partner, "wijkpost", partner => partner["formats"] = new JsonArray("file-drop"));
        Directory.CreateDirectory(Path.Combine(Folder, "in"));
        return Task.CompletedTask;
    }

    protected override byte[] Good(int number)
        => Csv($"MATRIX-{number};2026-11-02;{BodyMutator.Canary} nummer {number};GM0637;{BodyMutator.Canary}");

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
        => await Collect(bodies.Select(body => Leave(body)).ToList());

    // Row 0 is the file as a whole; well-formed XML of something else is refused record by record.
    protected override void IsRefusal(Fate fate) => Assert.Contains(fate.Code, new[] { "0;geweigerd", "1;geweigerd", "2;geweigerd" });

    protected override async Task Start()
    {
        var waiting = Leave(Good(1));
        await OpenHub();

        await IsFirst(await Collect([waiting]));
    }

    // The hub fell over when the records were on disk and the file was still in its place.
    protected override async Task Outage()
    {
        await base.Outage();
        var name = Leave(Good(50));
        var first = await Collect([name]);
        await Reached(first);
        File.Move(Path.Combine(Folder, "done", name), Path.Combine(Folder, "in", name));
        File.Delete(Path.Combine(Folder, "results", $"{name}.csv"));
        await CloseHub();
        await OpenHub();

        var again = await Collect([name]);

        Assert.Equal(first.Single().Receipt, again.Single().Receipt);
        Assert.Empty(Host.Router.Received);
    }

    // The folder is the credential: who is no partner of this door is not read, and no link leads out of it.
    protected override async Task BadCredentials()
    {
        Config.AddPartner("zorg-proef");
        foreach (var other in new[] { "zorg-proef", "onbekend" })
        {
            Directory.CreateDirectory(Path.Combine(Config.Root, "data", "file-drop", other, "in"));
            await File.WriteAllBytesAsync(Path.Combine(Config.Root, "data", "file-drop", other, "in", "a.csv"), Good(1));
        }
        await File.WriteAllBytesAsync(Path.Combine(Config.Root, "elders.csv"), Good(2));
        File.CreateSymbolicLink(Path.Combine(Folder, "in", "link.csv"), Path.Combine(Config.Root, "elders.csv"));
        await OpenHub();

        var foreign = await Hear(Csv($"MATRIX-3;2026-11-02;{BodyMutator.Canary};GM1509;{BodyMutator.Canary}"));

        Assert.Equal("2;geweigerd", Assert.Single(foreign).Code);
        Assert.Empty(Host.Router.Received);
        Assert.True(File.Exists(Path.Combine(Folder, "in", "link.csv")));
    }

    protected override IEnumerable<byte[]> Rubbish(byte[] good)
        => [.. base.Rubbish(good).Where((_, index) => index != 1), Encoding.UTF8.GetBytes($"{Header}\n\"{BodyMutator.Canary}")];

    protected override async Task Garbage()
    {
        await base.Garbage();
        foreach (var extension in new[] { "xml", "json", "exe" })
        {
            var fates = await Collect([.. Rubbish(Good(1)).Select(body => Leave(body, extension))]);
            Assert.All(fates, IsRefusal);
            Assert.All(fates, fate => Assert.DoesNotContain(BodyMutator.Canary, fate.Text, StringComparison.Ordinal));
        }
    }

    // A file holds many records: it may have 20 MiB, and the text of one 20,000 characters.
    protected override async Task Oversized()
    {
        await OpenHub();
        var many = Leave(
            Csv([.. Enumerable.Range(0, 250).Select(number => $"MATRIX-{number};2026-11-02;{new string('x', 5000)};GM0637;")]));
        var long20 = Leave([.. Encoding.UTF8.GetBytes($"{Header}\n"), .. new byte[20 << 20]]);
        var wide = Leave(Csv($"MATRIX-1;2026-11-02;{new string('x', 70_000)};GM0637;"));

        var fates = await Collect([many, long20, wide]);

        Assert.Equal("2;ontvangen 0;geweigerd 2;geweigerd", string.Join(' ', fates.Select(fate => fate.Code)));
        await Until(
            () => Host.Router.Received.DistinctBy(message => message.SignalId).Count() == 250,
            "every record of the long file has reached the router");
    }

    protected override async Task SlowPartner()
    {
        await OpenHub();
        var slow = Leave(Encoding.UTF8.GetBytes($"{Header}\n"));
        var named = Path.Combine(Folder, "in", "later.csv.part");
        await File.WriteAllBytesAsync(named, Good(2));
        for (var row = 0; row < 5; row++)
        {
            var other = Leave(Good(row + 10));
            for (var look = 0; look < 2; look++)
            {
                await File.AppendAllTextAsync(
                    Path.Combine(Folder, "in", slow),
                    $"MATRIX-{(row * 2) + look + 20};2026-11-02;regel;GM0637;\n");
                await Host.Get<FileDropWorker>().LookAsync(TestContext.Current.CancellationToken);
            }
            await Reached(Result(other));
        }
        Assert.True(File.Exists(named));

        var fates = await Collect([slow]);

        Assert.Equal(10, fates.Single().Text.Split('\n').Count(line => line.Contains(";ontvangen;", StringComparison.Ordinal)));
    }

    private static byte[] Csv(params ReadOnlySpan<string> rows) => Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', rows)}\n");

    private string Leave(byte[] body, string extension = "csv")
    {
        var name = $"m{++files:0000}.{extension}";
        File.WriteAllBytes(Path.Combine(Folder, "in", name), body);
        return name;
    }

    private async Task<Fate[]> Collect(IReadOnlyList<string> names)
    {
        for (var look = 0; look < 2; look++)
        {
            await Host.Get<FileDropWorker>().LookAsync(TestContext.Current.CancellationToken);
        }
        return [.. names.Select(Result)];
    }

    private Fate Result(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "results", $"{name}.csv"));
        var cells = text.Split('\n')[1].Split(';');
        return new Fate(cells[1] == "ontvangen" ? Guid.Parse(cells[2]) : null, $"{cells[0]};{cells[1]}", text);
    }
}
