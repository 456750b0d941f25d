using Hub.Contracts.Privacy;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>How a team's message is tried again: growing pauses while the ledger is away, never for a message that breaks its contract.</summary>
internal static class FollowUpRetryDefinition
{
    /// <summary>Sets the pauses.</summary>
    public static void Configure(IReceiveEndpointConfigurator endpoint)
    {
        endpoint.PrefetchCount = 32;
        endpoint.ConcurrentMessageLimit = 4;
        endpoint.UseMessageRetry(retry =>
        {
            retry.Ignore<ContractViolationException>();
            retry.Exponential(12, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(500));
        });
    }
}
