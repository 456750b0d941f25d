using Hub.Adapters.Partners;
using Hub.Adapters.Signalen;
using Hub.Adapters.Spool;
using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Adapters.Outcomes;

/// <summary>Notes what became of a signal, for its partner's status and callback.</summary>
internal sealed class OutcomeConsumer(SpoolWriter writer, LivePartners partners, TimeProvider clock, ILogger<OutcomeConsumer> logger) : IConsumer<SignalOutcome>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<SignalOutcome> context)
        => SpoolPatience.Run(token => Note(context.Message, token), clock, logger, context.CancellationToken);

    private Task<bool> Note(SignalOutcome outcome, CancellationToken cancellationToken)
        => writer.Do(
            statements =>
            {
                var callback = !Elsewhere.Has(statements.Connection, outcome.SignalId, outcome.Revision) && partners.Current.Hearer(outcome.Partner, clock.GetUtcNow())?.Callback is not null;
                if (statements.Outcomes.Note(outcome, callback, clock.GetUtcNow()))
                {
                    statements.Follow(outcome.SignalId, outcome.Revision, outcome.State);
                }
                if (outcome.State == OutcomeState.Erased)
                {
                    SignalenErasures.Answered(statements.Connection, outcome);
                    SignalenErasures.Forget(statements.Connection, outcome.SignalId, outcome.Revision);
                }
                return true;
            },
            cancellationToken);
}
