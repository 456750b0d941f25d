using Hub.Configuration.Readers;
using Hub.Deciding.SecondReading;
using Polly;
using Polly.CircuitBreaker;

namespace Hub.Router.SecondReading;

/// <summary>
/// Asks the second reader, so that nothing waits longer than its time: side by side up to a number, each with the same limit that counts
/// its
/// wait for a turn too, and not at all for a while after it failed too often. What it reads and says is in memory only.
/// </summary>
/// <param name="reader">The reader; null for none.</param>
/// <param name="settings">Its limits.</param>
/// <param name="figures">Counts.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class SecondReaders(
    ISecondReader? reader, SecondReaderSettings? settings, ReaderFigures figures, TimeProvider clock, ILogger<SecondReaders> logger)
        : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim turns = new(settings?.AtOnce ?? 1);
    private readonly ResiliencePipeline<ReaderAnswer> breaker = Breaker($"{settings}", clock, logger);

    /// <summary>Whether there is one.</summary>
    public bool IsOn => reader is not null;

    /// <summary>Asks about each, side by side; done within the time of one. Who gave no opinion that counts is not in the answer.</summary>
    /// <exception cref="OperationCanceledException">The hub stops.</exception>
    public async Task<IReadOnlyDictionary<Guid, SecondOpinion>> AskAsync(
        IReadOnlyList<(Guid Signal, ReaderQuestion Question)> questions, CancellationToken cancellationToken)
    {
        using var limit = Limit();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var answers = await Task.WhenAll(
            questions.Select(async one => (one.Signal, Answer: await AskAsync(one.Question, ends.Token, cancellationToken))));
        return answers.Where(one => one.Answer.Opinion is not null).ToDictionary(one => one.Signal, one => one.Answer.Opinion!);
    }

    /// <summary>Asks about one.</summary>
    public async Task<ReaderAnswer> AskAsync(ReaderQuestion question, CancellationToken cancellationToken)
    {
        using var limit = Limit();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await AskAsync(question, ends.Token, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        turns.Dispose();
        reader?.Dispose();
    }

    private CancellationTokenSource Limit() => new(TimeSpan.FromSeconds(settings?.Seconds ?? 1), clock);

    private async Task<ReaderAnswer> AskAsync(ReaderQuestion question, CancellationToken ends, CancellationToken stopping)
    {
        figures.Asked();
        var answer = reader is null || question.Text is null ? ReaderAnswer.None(ReaderFailure.Text)
            : await InTimeAsync(reader, question, ends, stopping);
        if (answer.Opinion is { } opinion)
        {
            figures.Answered(SecondWord.IsOther(question.Own, opinion));
        }
        else
        {
            figures.Failed(answer.Failure);
        }
        return answer;
    }

    private async Task<ReaderAnswer> InTimeAsync(
        ISecondReader asked, ReaderQuestion question, CancellationToken ends, CancellationToken stopping)
    {
        try
        {
            await turns.WaitAsync(ends);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return ReaderAnswer.None(ReaderFailure.Busy);
        }
        try
        {
            // Its turn may come when its time is over: that is no fault of the reader.
            return ends.IsCancellationRequested && !stopping.IsCancellationRequested ? ReaderAnswer.None(ReaderFailure.Busy)
                : await breaker.ExecuteAsync(async _ => await TryAsync(asked, question, ends, stopping), stopping);
        }
        catch (BrokenCircuitException)
        {
            return ReaderAnswer.None(ReaderFailure.Rests);
        }
        finally
        {
            turns.Release();
        }
    }

    private static async Task<ReaderAnswer> TryAsync(ISecondReader asked, ReaderQuestion question, CancellationToken ends,
        CancellationToken stopping)
    {
        try
        {
            return await asked.AskAsync(question, ends).WaitAsync(ends);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            // Whatever an answer does to the client: there is no opinion, and the signal goes on.
            return ReaderAnswer.None(fault is OperationCanceledException ? ReaderFailure.Slow : ReaderFailure.Away);
        }
    }

    private static ResiliencePipeline<ReaderAnswer> Breaker(string name, TimeProvider clock, ILogger logger)
        => new ResiliencePipelineBuilder<ReaderAnswer> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ReaderAnswer>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = Rest,
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Exception is null && outcome.Outcome.Result.Opinion is null),
                OnOpened = opened =>
                {
                    Log.Rests(logger, name, opened.Outcome.Result.Failure, Rest);
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    Log.AskedAgain(logger, name);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
}
