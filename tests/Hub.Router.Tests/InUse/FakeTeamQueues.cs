using Hub.Router.Delivery;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Tests.InUse;

/// <summary>Counts how often the teams' queues were made; takes nothing.</summary>
internal sealed class FakeTeamQueues : ITeamQueues
{
    public bool Away { get; set; }

    public int Declared { get; private set; }

    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => Task.FromResult(!Away);

    public Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<PendingMessage>>([]);

    public Task DeclareAsync(CancellationToken cancellationToken)
    {
        Declared += Away ? 0 : 1;
        return Away ? throw new TimeoutException() : Task.CompletedTask;
    }
}
