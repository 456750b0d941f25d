using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;
using Hub.Hosting.Bus;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>
/// One door with a partner and the real thing on the other side:
/// a row of the matrix. Every person's field holds a canary.
/// </summary>
internal abstract partial class DoorUnderTest : IAsyncDisposable
{
    private readonly KeptLogs logs = new();
    private readonly List<Fate> heard = [];
    private int next = 9000;

    /// <summary>The route of a door over HTTP; null for one that is none.</summary>
    public virtual string? Route => null;

    /// <summary>Which of the product's doors it is.</summary>
    public abstract PartnerFormat Format { get; }

    protected ConfigFolder Config { get; } = new();

    protected FakeClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    protected AdapterHost Host { get; private set; } = null!;

    protected GatedBus Bus => (GatedBus)Host.Get<IHubBus>();

    /// <summary>Shows that the door withstands a condition, that it goes on afterwards, and that nothing leaked on the way.</summary>
    public async Task Show(Condition condition)
    {
        await Prepare();
        await (condition switch
        {
            Condition.Start => Start(),
            Condition.SteadyState => SteadyState(),
            Condition.Outage => Outage(),
            Condition.BadCredentials => BadCredentials(),
            Condition.Garbage => Garbage(),
            Condition.Duplicate => Duplicate(),
            Condition.Oversized => Oversized(),
            Condition.SlowPartner => SlowPartner(),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        });
        await Reached(await Hear(Good(++next)));
        Assert.All(heard, fate => Assert.DoesNotContain(BodyMutator.Canary, fate.Text, StringComparison.Ordinal));
        Assert.All(heard, fate => Assert.DoesNotContain("   at ", fate.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(BodyMutator.Canary, logs.Text, StringComparison.Ordinal);
        Assert.Contains("Hub.", logs.Text, StringComparison.Ordinal);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
        logs.Dispose();
        Config.Dispose();
    }

    /// <summary>Registers the partner, and starts its side.</summary>
    protected abstract Task Prepare();

    /// <summary>A good record.</summary>
    protected abstract byte[] Good(int number);

    /// <summary>The id that the signal of a good record has; null where the door makes one.</summary>
    protected virtual string? RecordId(int number) => null;

    /// <summary>The partner offers these, all at once, and waits until it heard what became of each.</summary>
    protected abstract Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies);

    /// <summary>As <see cref="Offer"/>; what was heard is looked through for canaries at the end.</summary>
    protected async Task<Fate[]> Hear(params IReadOnlyList<byte[]> bodies)
    {
        var fates = await Offer(bodies);
        heard.AddRange(fates);
        return fates;
    }

    protected async Task OpenHub(Action<IServiceCollection>? more = null)
        => Host = await AdapterHost.Start(Config, clock: Clock, more: services =>
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
            var inner = services.Last(service => service.ServiceType == typeof(IHubBus)).ImplementationType!;
            services.AddSingleton<IHubBus>(provider => new GatedBus((IHubBus)ActivatorUtilities.CreateInstance(provider, inner)));
            Configure(services);
            more?.Invoke(services);
        });

    /// <summary>What a door's test needs otherwise than the product has it.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    protected async Task CloseHub()
    {
        await Host.DisposeAsync();
        Host = null!;
    }

    /// <summary>Each of these was taken in, and the router has it.</summary>
    protected async Task Reached(params IReadOnlyCollection<Fate> fates)
    {
        Assert.All(fates, fate => Assert.True(fate.Taken, $"{fate.Code}: {fate.Text}"));
        await Until(
            () =>
                fates.All(fate => Host.Router.Received.Any(message => message.SignalId == fate.Receipt)) && Host.Spool.Pending().Count == 0,
            "the router has everything");
    }

    /// <summary>Lets the hub's clock run until something is so.</summary>
    protected async Task Until(Func<bool> reached, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!reached())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMinutes(2), $"not within two minutes: {what}");
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
