using System.Threading.Channels;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>The one writer of the spool. Whatever came in while a commit was flushed goes into the next: one flush for many.</summary>
internal sealed class SpoolWriter : IHostedService, IAsyncDisposable
{
    private const int LargestBatch = 500;
    private readonly Channel<SpoolWork> waiting = Channel.CreateBounded<SpoolWork>(
        new BoundedChannelOptions(20_000) { SingleReader = true });
    private readonly SpoolDatabase database;
    private readonly SpoolSettings settings;
    private readonly IOutcomeTables outcomes;
    private readonly ILogger<SpoolWriter> logger;
    private readonly Lazy<Task> writing;

    /// <summary>Creates the writer; it starts with the host or with the first work.</summary>
    public SpoolWriter(SpoolDatabase database, SpoolSettings settings, IOutcomeTables outcomes, ILogger<SpoolWriter> logger)
    {
        this.database = database;
        this.settings = settings;
        this.outcomes = outcomes;
        this.logger = logger;
        writing = new Lazy<Task>(() => Task.Run(WriteAllAsync));
    }

    /// <summary>Rings after a commit that stored a signal, or made room for the next.</summary>
    public SpoolBell Stored { get; } = new();

    /// <summary>The signals of the last commits.</summary>
    public FreshSignals Fresh { get; } = new();

    /// <summary>The signals that no router answered for yet.</summary>
    public UnderWay UnderWay { get; } = new();

    /// <summary>Rings after a commit that stored an outcome for a callback.</summary>
    public SpoolBell CallbackStored { get; } = new();

    /// <summary>Stores a sealed signal; returns when it is on disk.</summary>
    /// <exception cref="SpoolUnavailableException">It is not on disk.</exception>
    public Task<SpoolInsertResult> InsertAsync(SignalReceived signal, bool callback, CancellationToken cancellationToken)
    {
        var checksum = RowChecksum.Of(signal); // before it queues: the one writer has enough to do
        return DoAsync(statements => statements.Insert(signal, callback, checksum), cancellationToken);
    }

    /// <summary>Does any work within the next commit; returns when that is on disk.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Gives up a place in the queue; what has one is done.</param>
    /// <exception cref="SpoolUnavailableException">It is not on disk.</exception>
    public async Task<T> DoAsync<T>(Func<SpoolStatements, T> work, CancellationToken cancellationToken)
    {
        _ = writing.Value;
        var item = new SpoolWork<T>(work);
        try
        {
            await waiting.Writer.WriteAsync(item, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new SpoolUnavailableException(closed);
        }
        return await item.Answer; // a commit is a matter of milliseconds, and it comes about whether its sender waits or not
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = writing.Value;
        return Task.CompletedTask;
    }

    /// <summary>
    /// Writes on: the bus stops after this, and what it still holds settles signals. The end is when the host lets go of its services.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing.Value;
    }

    // Whatever ends the writing, who waits hears of it, and the next that comes has the file opened anew.
    private async Task WriteAllAsync()
    {
        var looked = false;
        do
        {
            try
            {
                looked = looked || database.Check();
                if (looked && !database.IsDamaged)
                {
                    await WriteWhileWholeAsync();
                }
            }
            catch (SqliteException fault)
            {
                database.Met(fault);
                Log.NotOpened(logger, fault.SqliteErrorCode);
            }
            while (waiting.Reader.TryRead(out var work))
            {
                work.Failed(null);
            }
        }
        while (await waiting.Reader.WaitToReadAsync());
    }

    private async Task WriteWhileWholeAsync()
    {
        using var connection = database.OpenForWriting();
        using var statements = new SpoolStatements(connection, settings.ReceiptWithin, outcomes);
        var batch = new List<SpoolWork>(LargestBatch);
        while (!database.IsDamaged && await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && waiting.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }
            Commit(statements, batch);
            batch.Clear();
        }
    }

    private void Commit(SpoolStatements statements, List<SpoolWork> batch)
    {
        try
        {
            statements.Begin();
            foreach (var work in batch)
            {
                work.Apply(statements);
            }
            statements.Commit();
        }
        catch (Exception fault)
        {
            statements.Rollback();
            database.Met(fault);
            Log.CommitFailed(logger, fault.GetType().Name, batch.Count);
            batch.ForEach(work => work.Failed(fault));
            return;
        }
        batch.ForEach(work => work.Committed());
        Fresh.Add(statements.Stored);
        if (UnderWay.Remove(statements.Done) || statements.Stored.Count > 0)
        {
            Stored.Ring();
        }
        if (statements.TookCallback)
        {
            CallbackStored.Ring();
        }
    }
}
