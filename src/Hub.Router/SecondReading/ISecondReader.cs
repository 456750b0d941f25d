using Hub.Deciding.SecondReading;

namespace Hub.Router.SecondReading;

/// <summary>Somebody who reads a signal beside the hub. Safe for more questions at once.</summary>
internal interface ISecondReader : IDisposable
{
    /// <summary>Asks; what went wrong is a value.</summary>
    /// <param name="question">What it reads; never kept or logged.</param>
    /// <param name="cancellationToken">Ends the asking; then it may throw <see cref="OperationCanceledException"/>.</param>
    Task<ReaderAnswer> AskAsync(ReaderQuestion question, CancellationToken cancellationToken);
}
