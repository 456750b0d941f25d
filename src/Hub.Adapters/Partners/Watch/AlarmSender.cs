using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Partners.Watch;

/// <summary>Tells the operators what they must look at: a code and a partner, never content.</summary>
internal sealed class AlarmSender(IHubBus bus, TimeProvider clock, ILogger<AlarmSender> logger)
{
    // A broker that holds a message back must not hold up who watches; an alarm that arrives twice, or late, is one alarm.
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(3);

    /// <summary>Sends an alarm, or that its cause is gone. False when the bus did not take it: send it again later.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="about">What tells this occurrence from others, such as the moment since which it lasts; the same gives the same
    /// alarm.</param>
    /// <param name="partner">The partner concerned; null for none.</param>
    /// <param name="cleared">Whether the cause is gone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="signalId">The signal concerned; null for none.</param>
    public async Task<bool> SendAsync(
        string code, string about, PartnerId? partner, bool cleared, CancellationToken cancellationToken, Guid? signalId = null)
    {
        var alarm = new OperatorAlarm(Id(code, about, partner), new RuleId(code), clock.GetUtcNow(), signalId, partner, cleared);
        try
        {
            await bus.SendAsync(HubQueues.Alarms, alarm, cancellationToken).WaitAsync(LongestSend, TimeProvider.System, cancellationToken);
            Log.Alarm(logger, code, partner?.Value ?? "-", cleared ? "cleared" : "raised");
            return true;
        }
        catch (Exception fault) when (fault is BusUnavailableException or TimeoutException)
        {
            return false;
        }
    }

    private static Guid Id(string code, string about, PartnerId? partner)
        => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{code}\n{partner?.Value}\n{about}")).AsSpan(0, 16), bigEndian: true);
}
