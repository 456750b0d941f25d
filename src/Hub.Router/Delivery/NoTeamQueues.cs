using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>Without a broker every team reads its inbox; a delivery for a queue waits until there is one.</summary>
internal sealed class NoTeamQueues : ITeamQueues
{
    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<PendingMessage>>([]);

    public Task DeclareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
