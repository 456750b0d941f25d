using Hub.Adapters.Partners;
using Hub.Configuration;

namespace Hub.Adapters.Amqp;

/// <summary>Settings of AMQP intake: <c>doors.amqp</c>.</summary>
/// <param name="VirtualHost">The partner's own virtual host. Default <c>partner.</c> and the partner's id.</param>
/// <param name="Broker">The broker with that virtual host; null takes the hub's own broker and user.</param>
internal sealed record AmqpFile(string? VirtualHost = null, BusSettings? Broker = null)
{
    /// <summary>The virtual host of this partner.</summary>
    public string HostOf(Partner partner) => VirtualHost ?? $"partner.{partner.Id}";
}
