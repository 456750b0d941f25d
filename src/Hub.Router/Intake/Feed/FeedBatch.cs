using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Router.Intake.Feed;

/// <summary>Messages that go through the router together, taken apart into their signals.</summary>
internal sealed class FeedBatch
{
    /// <summary>The messages, to acknowledge once the ledger has all that they carry.</summary>
    public List<ReceivedMessage> Messages { get; } = [];

    /// <summary>What they carry.</summary>
    public List<SignalReceived> Signals { get; } = [];

    /// <summary>What of it is no signal.</summary>
    public List<(byte[] Part, ContractViolationException Violation)> Unreadable { get; } = [];

    /// <summary>Adds a message.</summary>
    public void Add(ReceivedMessage message)
    {
        Messages.Add(message);
        CarriedSignals.Read(message.Body, Signals, Unreadable);
    }
}
