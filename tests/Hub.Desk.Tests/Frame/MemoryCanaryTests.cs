using System.Globalization;
using System.Text;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Frame;

/// <summary>
/// What a browser opened is nowhere in the memory of the desk's server, though all that the screen is made of passes through it.
/// </summary>
public sealed class MemoryCanaryTests(DeskSite site)
{
    private const string Team = "gm0202.wijkzorgnetwerk.noordoost";
    private const string Name = "Tuinfluiter Mosterdpad";
    private const string Story = "Zij zit alleen en spreekt dagen niemand. Op tafel: kwikzilverschaal, violetblik.";

    private static readonly string[] Markers = ["kwikzilverschaal", "violetblik", "Tuinfluiter", "Mosterdpad"];

    [Fact]
    public async Task No_word_of_an_opened_case_stands_in_the_memory_of_the_desk_that_showed_it()
    {
        await site.DeliverAsync(
            Team, "zorgorganisatie-de-brug", Signals.InArnhem(Signals.Lonely("Velperweg", "6823", Name, Story)));
        await using var folder = new TestFolder("desk-memory");
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        await File.WriteAllTextAsync(
            folder.Combine("hub.json"),
            $$"""{ "http": { "desk": ["{{address}}"], "inbox": "{{site.Address}}" }, "logs": { "level": "error" } }""",
            TestContext.Current.CancellationToken);
        await using var desk = HubProcess.Start(folder, "Hub.Desk", ["--config", folder.Path]);
        await desk.ReadyAsync(new Uri(address, "/health/ready"), TimeSpan.FromMinutes(2));
        await using var person = await Person.AtAsync(site, address: address.ToString());
        await person.SignInAsync(Team, "aanvoerder-5");
        await person.OpenAsync(await site.NewestAsync(Team, "individual"));
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("violetblik"); // it was really read
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync(Name);
        await person.Page.GetByText("Overdragen aan een ander team…").ClickAsync();
        await person.Page.GetByLabel("Naar welk team?").SelectOptionAsync("gm0202.wijkzorgnetwerk.malburgen");
        await person.PressAsync("Overdragen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Gevraagd over te nemen");

        var found = Found(desk.Pid, [Team, .. Markers]);

        Assert.Equal([Team], found); // and the look at the memory finds what is there
    }

    // Each readable stretch, in pieces that overlap by more than a word; as both ways in which .NET holds text. It stands still meanwhile.
    private static IEnumerable<string> Found(int pid, string[] words)
    {
        const int overlap = 256;
        Encoding[] ways = [Encoding.UTF8, Encoding.Unicode];
        var forms = words.SelectMany(word => ways.Select(way => (Word: word, Bytes: way.GetBytes(word)))).ToList();
        var (found, buffer) = (new HashSet<string>(StringComparer.Ordinal), new byte[4 << 20]);
        Posix.Pause(pid);
        try
        {
            using var memory = File.OpenHandle($"/proc/{pid}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            foreach (var (from, to) in Stretches(pid))
            {
                for (var at = from; at < to; at += buffer.Length - overlap)
                {
                    var read = Read(memory, buffer, at, to);
                    var piece = buffer.AsSpan(0, read);
                    foreach (var (word, bytes) in forms)
                    {
                        if (!found.Contains(word) && piece.IndexOf(bytes) >= 0)
                        {
                            found.Add(word);
                        }
                    }
                    if (to - at <= buffer.Length)
                    {
                        break;
                    }
                }
            }
        }
        finally
        {
            Posix.Resume(pid);
        }
        return words.Where(found.Contains);
    }

    private static int Read(Microsoft.Win32.SafeHandles.SafeFileHandle memory, byte[] buffer, long from, long to)
    {
        try
        {
            return RandomAccess.Read(memory, buffer.AsSpan(0, (int)Math.Min(buffer.Length, to - from)), from);
        }
        catch (IOException)
        {
            return 0; // the kernel's own
        }
    }

    private static List<(long From, long To)> Stretches(int pid)
        => [.. File.ReadLines($"/proc/{pid}/maps").Where(line => line.Split(' ')[1].StartsWith("rw", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0].Split('-'))
            .Select(ends => (long.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                long.Parse(ends[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)))];
}
