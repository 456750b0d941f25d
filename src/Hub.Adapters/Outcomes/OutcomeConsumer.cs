using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Adapters.Outcomes;

/// <summary>Notes what became of a signal, for its partner's status and callback.</summary>
internal sealed class OutcomeConsumer(
    SpoolWriter writer, LivePartners partners, IEnumerable<IOutcomeListener> listeners, TimeProvider clock,
    ILogger<OutcomeConsumer> logger) : IConsumer<SignalOutcome>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<SignalOutcome> context)
        => SpoolPatience.RunAsync(token => NoteAsync(context.Message, token), clock, logger, context.CancellationToken);

    private Task<bool> NoteAsync(SignalOutcome outcome, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                var callback = !Elsewhere.Has(statements.Connection, outcome.SignalId, outcome.Revision)
                    && partners.Hears(outcome.Partner, clock.GetUtcNow());
                if (statements.Outcomes.Note(outcome, callback, clock.GetUtcNow()))
                {
                    statements.Follow(outcome.SignalId, outcome.Revision, outcome.State);
                }
                if (outcome.State == OutcomeState.Erased)
                {
                    ErasedSignals.Forget(statements.Connection, outcome.SignalId, outcome.Revision);
                }
                foreach (var listener in listeners)
                {
                    listener.Heard(statements.Connection, outcome);
                }
                return true;
            },
            cancellationToken);
}
