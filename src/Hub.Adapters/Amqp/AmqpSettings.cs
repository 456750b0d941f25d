using Hub.Configuration;

namespace Hub.Adapters.Amqp;

/// <summary>What AMQP intake needs of the installation.</summary>
/// <param name="ConfigFolder">The configuration folder: secrets' files are relative to it.</param>
/// <param name="Broker">The hub's own broker, for partners whose virtual host is there.</param>
internal sealed record AmqpSettings(string ConfigFolder, BusSettings Broker);
