using System.Collections.Concurrent;
using System.Threading.Channels;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>Stands in for the operators' side of alarms.</summary>
internal sealed class AlarmStub
{
    private readonly Channel<OperatorAlarm> received = Channel.CreateUnbounded<OperatorAlarm>();

    public ConcurrentQueue<OperatorAlarm> All { get; } = new();

    /// <summary>All alarms of one kind so far.</summary>
    public IEnumerable<OperatorAlarm> Of(string code) => All.Where(alarm => alarm.Code.Value == code);

    public void Take(OperatorAlarm alarm)
    {
        All.Enqueue(alarm);
        received.Writer.TryWrite(alarm);
    }

    /// <summary>The next alarm of one kind; others are passed over.</summary>
    public async Task<OperatorAlarm> Next(string code)
    {
        while (true)
        {
            var alarm = await received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
                .WaitAsync(TimeSpan.FromMinutes(3));
            if (alarm.Code.Value == code)
            {
                return alarm;
            }
        }
    }
}

internal sealed class AlarmStubConsumer(AlarmStub alarms) : IConsumer<OperatorAlarm>
{
    public Task Consume(ConsumeContext<OperatorAlarm> context)
    {
        alarms.Take(context.Message);
        return Task.CompletedTask;
    }
}

internal sealed class AlarmStubDefinition : ConsumerDefinition<AlarmStubConsumer>
{
    public AlarmStubDefinition() => EndpointName = HubQueues.Alarms;
}
