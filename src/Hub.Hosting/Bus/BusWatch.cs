using Hub.Configuration;
using Hub.Hosting.Http;
using Hub.Hosting.Retry;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Hub.Hosting.Bus;

/// <summary>
/// Starts the bus on its broker, and starts every receive endpoint again that lost its consumer, for as long as it takes.
/// </summary>
/// <remarks>
/// The library gives an endpoint up for good after one refused login, and after some lost connections waits half a minute before it looks
/// again.
/// Here the broker is asked each second while it is away, and an endpoint is started as soon as it answers.
/// </remarks>
internal sealed class BusWatch : BackgroundService, IReadiness
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(15);
    private static readonly GrowingPause BetweenTries = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(30));
    private static readonly GrowingPause WhileAway = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1));
    private readonly IBusControl bus;
    private readonly BusSettings settings;
    private readonly BusLine line;
    private readonly TimeProvider clock;
    private readonly ILogger<BusWatch> logger;
    private readonly ResiliencePipeline healing;
    private Task? starting;

    /// <summary>Creates the watch; it starts with the host.</summary>
    public BusWatch(IBusControl bus, BusSettings settings, BusLine line, TimeProvider clock, ILogger<BusWatch> logger)
    {
        (this.bus, this.settings, this.line, this.clock, this.logger) = (bus, settings, line, clock, logger);
        healing = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(fault => fault is not OperationCanceledException),
            MaxRetryAttempts = int.MaxValue,
            DelayGenerator = static attempt
                => ValueTask.FromResult<TimeSpan?>(Pause(attempt.AttemptNumber + 1, attempt.Outcome.Exception is BrokerAwayException)),
            OnRetry = attempt =>
            {
                Log.NotHealed(logger, attempt.Outcome.Exception!.Message, attempt.AttemptNumber + 1);
                return default;
            },
        }).Build();
    }

    /// <inheritdoc/>
    public string Name => "bus";

    /// <inheritdoc/>
    public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(line.IsUp && Missing().Length == 0);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(Endpoints().Select(one => one.ReceiveEndpoint.Stop(cancellationToken))).WaitAsync(cancellationToken);
        await bus.StopAsync(cancellationToken).WaitAsync(cancellationToken);
    }

    /// <summary>
    /// How long to wait after so many failures: growing, and never long while the broker is away, for then the hub waits for nothing else.
    /// </summary>
    internal static TimeSpan Pause(int failures, bool away) => (away ? WhileAway : BetweenTries).After(failures);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            if (Missing().Length > 0)
            {
                await healing.ExecuteAsync(async token => await HealAsync(token), stoppingToken);
                Log.Healed(logger);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task HealAsync(CancellationToken cancellationToken)
    {
        await AskBrokerAsync(cancellationToken);
        var missing = Missing();
        if (starting is null)
        {
            // ends when every endpoint was ready once; how each fares is asked for one by one
            starting = bus.StartAsync(CancellationToken.None);
            _ = starting.ContinueWith(static ended => ended.Exception, TaskScheduler.Default);
        }
        else
        {
            await Task.WhenAll(missing.Select(one => StartAgainAsync(one, cancellationToken)));
        }
        line.Up();
        await ReadyAsync([.. missing.Select(one => one.Exception).OfType<Exception>()], cancellationToken);
    }

    // The password is read anew with each connection, so that one that was changed holds as soon as both sides have it.
    private async Task AskBrokerAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = await BrokerConnections.Factory(settings, "hub-watch").CreateConnectionAsync(cancellationToken);
            await connection.EndAsync();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            line.Down();
            throw new BrokerAwayException(fault);
        }
    }

    private static async Task StartAgainAsync(EndpointHealthResult missing, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(LongestStep);
        try
        {
            await missing.ReceiveEndpoint.Stop(late.Token).WaitAsync(late.Token); // the library may not hear its token
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConsumersMissingException(NameOf(missing.InputAddress)); // it does not even stop; the next try finds it further on
        }
        missing.ReceiveEndpoint.Start(CancellationToken.None);
    }

    // An endpoint keeps its old fault until it is ready; a new one means that it failed again.
    private async Task ReadyAsync(HashSet<Exception> old, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        while (Missing() is { Length: > 0 } missing)
        {
            if (clock.GetElapsedTime(began) > LongestStep
                || Array.Exists(missing, one => one.Exception is { } fault && !old.Contains(fault)))
            {
                throw new ConsumersMissingException(string.Join(", ", missing.Select(one => NameOf(one.InputAddress))));
            }
            await Task.Delay(Every / 5, clock, cancellationToken);
        }
    }

    private EndpointHealthResult[] Missing() => [.. Endpoints().Where(one => one.Status != BusHealthStatus.Healthy)];

    private IEnumerable<EndpointHealthResult> Endpoints() => bus.CheckHealth().Endpoints.Values;

    private static string NameOf(Uri address) => address.AbsolutePath[(address.AbsolutePath.LastIndexOf('/') + 1)..];
}
