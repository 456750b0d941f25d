using Hub.Router.Delivery;
using Hub.Router.Ledger.Rows;

namespace Hub.System.Tests.Router;

/// <summary>A router whose wire to the broker hangs: what it publishes arrives, and is confirmed, when a test lets it.</summary>
internal sealed class HeldQueues(ITeamQueues inner) : ITeamQueues
{
    private TaskCompletionSource held = Open();

    /// <summary>From now on nothing gets through.</summary>
    public void Hold() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What hangs, and all else, gets through.</summary>
    public void Release() => held.TrySetResult();

    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => inner.IsReachableAsync(cancellationToken);

    public async Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        await held.Task.WaitAsync(cancellationToken);
        return await inner.SendAsync(messages, cancellationToken);
    }

    public Task DeclareAsync(CancellationToken cancellationToken) => inner.DeclareAsync(cancellationToken);

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
