using Hub.Adapters.Spool;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.System.Tests.NothingLost.Seeded;

/// <summary>Fault: settles a signal as soon as the bus has it.</summary>
internal sealed class HastyBus(IHubBus inner, IServiceProvider services) : IHubBus
{
    public async Task SendAsync<T>(string queue, T message, CancellationToken cancellationToken)
        where T : class
    {
        await inner.SendAsync(queue, message, cancellationToken);
        if (message is SignalsReceived carried)
        {
            await services
                .GetRequiredService<SpoolSettlement>()
                .SettleAsync(
                    [
                        .. carried.Signals.Select(signal => new SignalReceipt(
                            signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt,
                            [TeamKind.Wijkteam])),
                    ],
                    cancellationToken);
        }
    }
}
