using Hub.Adapters.Spool.Rows;

namespace Hub.Adapters.Spool;

/// <summary>One thing that the spool's writer does within the next commit.</summary>
internal abstract class SpoolWork
{
    /// <summary>Writes; the commit follows.</summary>
    public abstract void Apply(SpoolStatements statements);

    /// <summary>The commit is on disk.</summary>
    public abstract void Committed();

    /// <summary>The commit failed; nothing of it is on disk.</summary>
    public abstract void Failed(Exception? cause);
}

/// <summary>Work with an answer, for whoever waits for the commit.</summary>
internal sealed class SpoolWork<T>(Func<SpoolStatements, T> apply) : SpoolWork
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? value;

    /// <summary>Completes when the commit is on disk.</summary>
    public Task<T> Answer => answer.Task;

    /// <inheritdoc/>
    public override void Apply(SpoolStatements statements) => value = apply(statements);

    /// <inheritdoc/>
    public override void Committed() => answer.TrySetResult(value!);

    /// <inheritdoc/>
    public override void Failed(Exception? cause) => answer.TrySetException(new SpoolUnavailableException(cause));
}
