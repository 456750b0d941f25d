using System.Globalization;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Hosting.Bus;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>The same door under thousands of damaged bodies; more of them with <c>HUB_FUZZ=10000 ./hub test DoorFuzz</c>.</summary>
internal abstract partial class DoorUnderTest
{
    /// <summary>By then what pools and connections need is there.</summary>
    private const int Warm = 1_000;

    private static readonly int Bodies = int.Parse(Environment.GetEnvironmentVariable("HUB_FUZZ") ?? "4000", CultureInfo.InvariantCulture);

    /// <summary>Offered at once; every kind of damage that a door counts off by number fits into it.</summary>
    private const int AtOnce = 100;

    /// <summary>Room for what the test itself keeps, and for what pools and connections settle at.</summary>
    private const long Room = 1 << 20;

    /// <summary>
    /// Shows that each body is taken or refused, that what was taken is stored and nothing else,
    /// and that nothing is repeated, kept or broken.
    /// </summary>
    public async Task Fuzz(int seed)
    {
        var bus = new FlakyBus { Away = false };
        logs.Keeps = (level, line) => level >= LogLevel.Error || Leaks(line);
        await Prepare();
        await OpenHub(services => services.AddSingleton<IHubBus>(bus));
        bus.Settle = receipt => Host.Get<SpoolSettlement>().SettleAsync([receipt], CancellationToken.None);
        var mutator = new BodyMutator(seed);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var receipts = new HashSet<Guid>();
        var (taken, early, bytes) = (0, 0L, 0L);

        for (var offered = 0; offered < Bodies; offered += AtOnce)
        {
            byte[][] bodies = [.. Enumerable.Range(offered, AtOnce).Select(number => Damaged(mutator, number))];
            var fates = await Offer(bodies);
            Assert.Equal(AtOnce, fates.Length);
            bytes += offered < Warm ? 0 : bodies.Sum(body => (long)body.Length);
            foreach (var (index, fate) in fates.Index())
            {
                Assert.True(
                    IsAnswer(fate) && !Leaks(fate.Text),
                    $"seed {seed}, body {offered + index}: "
                        + $"{fate.Code}{(Leaks(fate.Text) ? ", with a value or a stack trace" : "")}; logged: {Logged}"
                );
                outcomes[fate.Code] = outcomes.GetValueOrDefault(fate.Code) + 1;
                receipts.UnionWith(Receipts(fate));
                taken += IsTaken(fate) ? 1 : 0;
            }
            early = offered + AtOnce == Warm ? await Memory() : early;
        }

        // Up to a third was measured without anything being kept, as pools settle; who keeps what is refused keeps nearly all.
        var most = Math.Max(Room, bytes / 2);
        var growth = await Settled(early, most);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{string.Join(", ", outcomes.Select(one => $"{one.Key}: {one.Value}"))}; "
                + $"{receipts.Count} receipts, {growth / 1024} of {bytes / 1024} KiB"
        );
        Assert.True(logs.Text.Length == 0, $"seed {seed}, logged: {Logged}");
        Assert.NotEqual(0, logs.Count);
        Assert.True(
            taken > Bodies / 100 && taken < Bodies - (Bodies / 100),
            $"seed {seed}: {taken} taken, so one half of the door is not tried");
        Assert.Equal(receipts.Order(), Stored().Order());
        Assert.Equal(receipts.Order(), bus.Taken.Distinct().Order());
        await Rested(receipts);
        Assert.True(growth < most, $"seed {seed}: of {bytes} bytes after the first thousand, {growth} stay in memory");
        await Reaches(bus);
    }

    /// <summary>A damaged body.</summary>
    protected virtual byte[] Damaged(BodyMutator mutator, int number) => mutator.Json(Sound(number));

    /// <summary>The body that is damaged; the door's other forms by turns.</summary>
    protected virtual byte[] Sound(int number) => Good(number);

    /// <summary>Whether it is an outcome that the door may have.</summary>
    protected virtual bool IsAnswer(Fate fate) => true;

    /// <summary>Whether the hub took at least a part of it over.</summary>
    protected virtual bool IsTaken(Fate fate) => fate.Taken;

    /// <summary>Every receipt that was heard.</summary>
    protected virtual IEnumerable<Guid> Receipts(Fate fate) => fate.Receipt is { } receipt ? [receipt] : [];

    /// <summary>What a door's own store holds after all that.</summary>
    protected virtual Task Rested(IReadOnlySet<Guid> receipts) => Task.CompletedTask;

    private string Logged => logs.Text[..Math.Min(logs.Text.Length, 300)];

    private static bool Leaks(string text)
        => text.Contains(BodyMutator.Canary, StringComparison.OrdinalIgnoreCase) || text.Contains("   at ", StringComparison.Ordinal);

    // The queue to the router is empty first: what waits there is no leak.
    private async Task<long> Memory()
    {
        await Until(() => Host.Spool.Pending().Count == 0, "the router has everything");
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // Other tests of the process have memory too, and give it back when they end: what this door keeps is there after all of them.
    private async Task<long> Settled(long early, long most)
    {
        var growth = await Memory() - early;
        for (var look = 0; look < 120 && growth >= most; look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            growth = await Memory() - early;
        }
        return growth;
    }

    private List<Guid> Stored()
    {
        using var connection = Host.Get<SpoolDatabase>().OpenForReading();
        using var command = new SqliteCommand("SELECT DISTINCT signal_id FROM signals", connection);
        using var row = command.ExecuteReader();
        var ids = new List<Guid>();
        while (row.Read())
        {
            ids.Add(new Guid((byte[])row.GetValue(0), bigEndian: true));
        }
        return ids;
    }

    // The door goes on, and neither the spool's file nor its log holds a value.
    private async Task Reaches(FlakyBus bus)
    {
        var fates = await Offer(Good(Bodies));
        var receipts = fates.SelectMany(Receipts).ToList();
        Assert.True(IsTaken(Assert.Single(fates)), fates[0].Code);
        await Until(() => receipts.All(receipt => bus.Taken.Contains(receipt)), "the next good record has reached the router");
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Host.Get<SpoolDatabase>().File)!))
        {
            await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Assert.False(await Holds(content), $"a value lies open in {Path.GetFileName(file)}");
        }
    }

    private static async Task<bool> Holds(FileStream content)
    {
        var page = new byte[1 << 20];
        var kept = 0;
        while (await content.ReadAsync(page.AsMemory(kept), TestContext.Current.CancellationToken) is > 0 and var read)
        {
            var known = kept + read;
            if (page.AsSpan(0, known).IndexOf("ZQKANARIE"u8) >= 0)
            {
                return true;
            }
            kept = Math.Min(16, known);
            page.AsSpan(known - kept, kept).CopyTo(page);
        }
        return false;
    }
}
