using System.Diagnostics;

namespace Hub.System.Tests.NothingLost.Upgrading;

/// <summary>
/// Workers of an earlier build and of this one side by side, in the order of the operators' guide, under load: <c>./hub test --upgrade
/// FROM</c>.
/// </summary>
public sealed class UpgradeTests(ITestOutputHelper output)
{
    private const int Rate = 30;
    private const int Senders = 2;
    private const int OtherDoor = 1_000_000_000;
    private readonly long began = Stopwatch.GetTimestamp();

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_lost_or_doubled_while_workers_of_two_builds_run_side_by_side(bool andBack)
    {
        var from = Environment.GetEnvironmentVariable("HUB_UPGRADE_FROM")
            ?? throw new InvalidOperationException("./hub test --upgrade FROM says from which build");
        await using var site = await UpgradeSite.CreateAsync(from);
        foreach (var name in (string[])[.. UpgradeSite.Routers, .. UpgradeSite.Adapters])
        {
            await site.ChangeAsync(name, now: false);
        }
        using var enough = new CancellationTokenSource();
        using var closed = new CancellationTokenSource();
        using var first = site.Load(UpgradeSite.Adapters[0], 0, Rate);
        using var second = site.Load(UpgradeSite.Adapters[1], OtherDoor, Rate);
        var teams = site.Teams();
        var sending = Task.WhenAll(first.SendAllAsync(Senders, enough.Token), second.SendAllAsync(Senders, enough.Token));
        var reading = teams.RunAsync(closed.Token);
        int Receipts() => first.Answered + second.Answered;
        async Task OnAsync(string what)
        {
            Say($"{what}; receipts {Receipts()}, at teams {teams.Count}");
            await Task.Delay(TimeSpan.FromSeconds(10));
        }

        await OnAsync("all of the earlier build");
        await OnAsync(await site.MigrateAsync());
        foreach (var name in (string[])[.. UpgradeSite.Routers, .. UpgradeSite.Adapters])
        {
            await site.ChangeAsync(name, now: true);
            await OnAsync($"{name} of this build");
        }
        foreach (var name in andBack ? (string[])[.. UpgradeSite.Adapters, .. UpgradeSite.Routers] : [])
        {
            await site.ChangeAsync(name, now: false);
            await OnAsync($"{name} of the earlier build again");
        }
        await enough.CancelAsync();
        await sending;
        Say($"enough: {Receipts()} receipts");
        await closed.CancelAsync();
        await reading;
        var account = await site.AccountAsync(teams, [.. first.Acknowledged.Values, .. second.Acknowledged.Values]);
        var (chain, said) = await site.VerifyAsync();
        Say($"{account}; repeats at teams {teams.Repeats}");
        Say(said.Trim());

        Assert.True(account.Good, account.ToString());
        Assert.Equal(0, chain);
        Assert.InRange(account.Acknowledged, 1, int.MaxValue);
    }

    private void Say(string line) => output.WriteLine($"{Stopwatch.GetElapsedTime(began):hh\\:mm\\:ss} {line}");
}
