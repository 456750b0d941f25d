using System.Diagnostics;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>Partners send, teams read, and faults come one after another by a printed seed; then the account.</summary>
internal sealed class SoakRun(int seed, Action<string> say)
{
    /// <summary>Where the numbers of the signals begin that are sent over and over.</summary>
    public const int Storm = 1_900_000_000;

    private const int FewestSenders = 4;
    private const int EachSendsInASecond = 20; // a busy disk takes its time for a receipt
    private const int OtherDoor = 1_000_000_000;
    private readonly long began = Stopwatch.GetTimestamp();

    /// <summary>How often something was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Runs faults for a time.</summary>
    /// <param name="time">How long, without what it takes to settle.</param>
    /// <param name="rate">How many signals come in a second at each door.</param>
    /// <param name="fault">What is broken in the routers on purpose; null for nothing.</param>
    /// <param name="only">Which faults; null for all.</param>
    /// <param name="nodes">How many nodes the broker has.</param>
    /// <param name="pause">Faults follow each other after one second or more, and fewer seconds than this.</param>
    public async Task<Account> RunAsync(
        TimeSpan time, int rate, string? fault = null, Predicate<string>? only = null, int nodes = 1, int pause = 4)
    {
        await using var site = await SoakSite.StartAsync(fault, nodes, Asked);
        var random = new Random(seed);
        var teams = new SoakTeams(site.ConnectAsync, () => LedgerCopy.QueuesAsync(LedgerCopy.Postgres(site.LedgerAddress)));
        var faults = new SoakFaults(site, random).All.Where(one => only?.Invoke(one.Key) ?? true).ToArray();
        var left = (site.SmallDisk is null && Asked("disk") ? ", without a full disk: only root may make one" : "")
            + (site.Clocks is null && Asked("clock") ? ", without clocks that step: libfaketime is missing" : "");
        Say($"seed {seed}; two adapters, two routers, a broker of {nodes}; {faults.Length} kinds of fault{left}");
        using var enough = new CancellationTokenSource();
        using var closed = new CancellationTokenSource();
        using var first = site.Load(0, 0, rate: rate);
        using var second = site.Load(1, OtherDoor, rate: rate);
        var senders = Math.Max(FewestSenders, rate / EachSendsInASecond);
        var sending = Task.WhenAll(first.SendAllAsync(senders, enough.Token), second.SendAllAsync(senders, enough.Token));
        var reading = teams.RunAsync(closed.Token);
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end && !sending.IsCompleted)
        {
            var (name, act) = faults[random.Next(faults.Length)];
            Say($"{name}; receipts {first.Answered + second.Answered}, at teams {teams.Count}, kills {Kills}");
            Kills += await act();
            await Task.Delay(TimeSpan.FromSeconds(random.Next(1, pause)));
        }
        await enough.CancelAsync();
        await sending;
        Say($"enough: {first.Answered + second.Answered} receipts; waiting until nothing is on its way");
        await site.ReadyAsync();
        await SettledAsync(site);
        await closed.CancelAsync();
        await reading;
        return await AccountAsync(site, teams, [.. first.Acknowledged.Values, .. second.Acknowledged.Values]);

        bool Asked(string word)
            => SoakMachineFaults.Names.Any(name => name.Contains(word, StringComparison.Ordinal) && only?.Invoke(name) != false);
    }

    private async Task<Account> AccountAsync(SoakSite site, SoakTeams teams, IEnumerable<(Guid, int)> receipts)
    {
        var ledger = site.LedgerAddress;
        var delivered = await TeamQueues.DrainAsync(site.Broker, site.VirtualHost, LedgerCopy.Postgres(ledger));
        delivered.AddRange(teams.Held);
        delivered.AddRange(await LedgerCopy.InboxAsync(LedgerCopy.Postgres(ledger)));
        var account = Account.Of(
            [.. receipts.Distinct()], await LedgerCopy.RoutedAsync(LedgerCopy.Postgres(ledger)),
            await LedgerCopy.RefusedAsync(LedgerCopy.Postgres(ledger)), delivered, await site.PendingAsync());
        var chain = await site.Folder.AskAsync("trail", "verify");
        var ended = site.Adapters.Concat(site.Routers).Sum(one => one.Ended);
        Say($"{account}; kills {Kills}; repeats at teams {teams.Repeats}; workers that ended by themselves {ended}");
        Say(chain.Output.Trim());
        Assert.Equal(0, chain.Code);
        return account;
    }

    private static async Task SettledAsync(SoakSite site)
    {
        foreach (var spool in site.Spools)
        {
            await LedgerCopy.SettledAsync(spool, () => LedgerCopy.Postgres(site.LedgerAddress), TimeSpan.FromMinutes(10));
        }
    }

    private void Say(string line) => say($"{Stopwatch.GetElapsedTime(began):hh\\:mm\\:ss} {line}");
}
