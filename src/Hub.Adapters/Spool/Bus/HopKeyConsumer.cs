using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Adapters.Spool.Bus;

/// <summary>Hears which hop key is the newest.</summary>
internal sealed class HopKeyConsumer(HopKeyBook book) : IConsumer<HopKeyAnnounced>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<HopKeyAnnounced> context)
    {
        try
        {
            await book.HearAsync(context.Message, context.CancellationToken);
        }
        catch (SpoolUnavailableException)
        {
            // The spool says so itself; the next announcement comes in seconds.
        }
    }
}
