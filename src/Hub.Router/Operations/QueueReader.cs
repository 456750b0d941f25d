using System.Data.Common;
using Hub.Configuration;
using Hub.Contracts.Operations;
using Hub.Contracts.Territory;
using Hub.Hosting.Bus;
using Hub.Router.Intake.Feed;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Router.Operations;

/// <summary>
/// Reads what waits in each queue from the broker, and since when from the ledger; one that is away hides nothing of the other.
/// </summary>
/// <param name="settings">The installation.</param>
/// <param name="database">The ledger.</param>
/// <param name="queueTeams">The teams that read a queue.</param>
/// <param name="clock">The clock.</param>
internal sealed class QueueReader(HubSettings settings, LedgerDatabase database, Func<IEnumerable<TeamId>> queueTeams, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>The queues where failed messages lie.</summary>
    public static bool IsFailure(string queue)
        => queue.EndsWith("_error", StringComparison.Ordinal) || queue.EndsWith("_skipped", StringComparison.Ordinal)
            || queue == ErrorQueueWatch.Dead;

    /// <summary>Reads.</summary>
    public async Task<QueueList> ReadAsync(CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(cancellationToken);
        var teams = settings.StandaloneOnly ? [] : queueTeams().ToDictionary(team => $"team.{team}", StringComparer.Ordinal);
        var (broker, queues) = settings.StandaloneOnly ? ("none", []) : await BrokerAsync(teams, waiting, cancellationToken);
        queues.AddRange(waiting.Where(one => !teams.ContainsKey($"team.{one.Key}")).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(
                one => new QueueFigure($"team.{one.Key}", one.Value.Count, 0, true, new TeamId(one.Key), one.Value.Oldest, inbox: true)));
        return new QueueList(clock.GetUtcNow(), broker, [.. queues]);
    }

    private async Task<IReadOnlyDictionary<string, (long Count, DateTimeOffset Oldest)>> WaitingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(session => StatusReads.UnacceptedAsync(session, cancellationToken), cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            return new Dictionary<string, (long, DateTimeOffset)>(StringComparer.Ordinal);
        }
    }

    private async Task<(string Broker, List<QueueFigure> Queues)> BrokerAsync(
        Dictionary<string, TeamId> teams, IReadOnlyDictionary<string, (long Count, DateTimeOffset Oldest)> waiting,
        CancellationToken cancellationToken)
    {
        var figures = new List<QueueFigure>();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(LongestWait * settings.Bus.Nodes().Count);
            await using var connection = await BrokerConnections.Factory(settings.Bus, "hub-queues").CreateConnectionAsync(patience.Token);
            var own = HubQueues.All.SelectMany(queue => new[] { queue, $"{queue}_error", $"{queue}_skipped" }).Append(ErrorQueueWatch.Dead);
            IChannel? channel = null;
            foreach (var name in own.Concat(teams.Keys))
            {
                channel ??= await connection.CreateChannelAsync(cancellationToken: patience.Token);
                var (team, oldest) = teams.TryGetValue(name, out var id)
                    ? (id, waiting.TryGetValue(id.Value, out var known) ? known.Oldest : (DateTimeOffset?)null)
                    : default;
                try
                {
                    var found = await channel.QueueDeclarePassiveAsync(name, patience.Token);
                    figures.Add(new QueueFigure(name, found.MessageCount, found.ConsumerCount, true, team, oldest));
                }
                catch (OperationInterruptedException fault) when (fault.ShutdownReason?.ReplyCode == Constants.NotFound)
                {
                    figures.Add(new QueueFigure(name, 0, 0, false, team, oldest));
                    await channel.DisposeAsync(); // the broker closed it
                    channel = null;
                }
            }
            return ("ok", figures);
        }
        catch (Exception fault) when (BrokerConnections.IsAway(fault, cancellationToken))
        {
            return ("away", []);
        }
    }
}
