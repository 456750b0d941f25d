using Hub.Adapters.Doors;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Outcomes;

/// <summary>
/// What came of a signal, as a sentence that its partner can pass on to who brought it: nothing about anyone stands in it.
/// </summary>
internal static class OutcomeWords
{
    /// <summary>The sentence of the last team that closed it; null where none did.</summary>
    public static string? Of(SignalStatus status)
        => status.State == OutcomeState.Closed && status.History[^1] is var last ? Of(last.TeamKind, last.ReasonCode) : null;

    /// <summary>The sentence of an ending. What came of somebody's case is told as done, and no more.</summary>
    public static string Of(TeamKind? kind, string? code) => kind?.IsCollective() == true ? CloseWords.Of(code) : CloseWords.Done;
}
