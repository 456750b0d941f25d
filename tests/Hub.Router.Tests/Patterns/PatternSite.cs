using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Hosting.Keys;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Patterns;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Patterns;

/// <summary>A hub in which cases come in on one Tuesday, and that is looked at on Mondays.</summary>
internal static class PatternSite
{
    // What makes counts uncertain comes from the key: the same in every run.
    private static readonly HubKeyRing Keys = new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = new byte[32] },
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["gm0637"] = [.. Enumerable.Range(1, 32).Select(i => (byte)i)] });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<RouterBus> StartAsync()
        => RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(new FakeClock()));

    public static SignalSubject Person(int number) => new(name: $"Verzonnen Persoon{number}", dateOfBirth: "1970-01-01");

    public static Task<List<SignalReceipt>> CasesAsync(RouterBus bus, int count, int from = 0)
        => bus.RouteAsync([.. Enumerable.Range(from, count).Select(i => Given.Signal($"individueel {i}", subject: Person(i)))]);

    // As if the cases that were not counted yet had come a week later.
    public static Task<List<int>> AWeekLaterAsync(RouterBus bus)
        => bus.QueryAsync(
            "UPDATE pattern_marks SET at = at + @week WHERE state = 0 RETURNING 1", row => row.GetInt32(0),
            ("@week", (long)TimeSpan.FromDays(7).TotalMilliseconds));

    public static DateTimeOffset Now(RouterBus bus) => bus.Get<TimeProvider>().GetUtcNow();

    public static int Week(RouterBus bus) => DutchWeek.Of(Now(bus));

    public static DateTimeOffset End(RouterBus bus) => DutchWeek.End(Week(bus));

    public static Task<int> LookAsync(RouterBus bus, int weeks)
        => WatchAt(bus, End(bus).AddDays(7 * (weeks - 1)).AddHours(9)).RunAsync(Token);

    public static async Task<long> CountAsync(RouterBus bus, string table)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];

    public static PatternWatch WatchAt(RouterBus bus, DateTimeOffset now)
        => new(
            bus.Database, new AnnouncementMessage(bus.Get<IRulesInUse>(), bus.Get<ITeamChannels>(), Keys), bus.Get<DeliveryEvents>(), Keys,
            new FakeClock(now));
}
