using System.Net;
using Hub.Hosting.Configuration;

namespace Hub.Hosting.Bus;

/// <summary>How the workers reach each other. Section <c>bus</c> of <c>hub.json</c>.</summary>
public sealed class BusSettings
{
    /// <summary>What carries the messages. Default in-memory, for standalone.</summary>
    public BusTransport Transport { get; set; } = BusTransport.InMemory;

    /// <summary>The broker's host. Default localhost.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>The broker's port. Default 5672.</summary>
    public int Port { get; set; } = 5672;

    /// <summary>The virtual host. Default /.</summary>
    public string VirtualHost { get; set; } = "/";

    /// <summary>The user. No default with RabbitMQ.</summary>
    public string? UserName { get; set; }

    /// <summary>File that holds the password. Default: environment variable <c>HUB_BUS_PASSWORD</c>.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>TLS to the broker.</summary>
    public BusTlsSettings Tls { get; set; } = new();

    /// <summary>Sends that may wait for their confirmation at once. Default 200.</summary>
    public int InFlightSends { get; set; } = 200;

    /// <summary>Messages that a consumer may hold unacknowledged. Default 300.</summary>
    public int Prefetch { get; set; } = 300;

    /// <summary>Nodes that a new quorum queue lives on. Default 1; 3 on a cluster.</summary>
    public int QueueReplicas { get; set; } = 1;

    /// <summary>The password, read when asked for; null where none is set.</summary>
    public string? Password()
        => PasswordFile is { } file && File.Exists(file)
            ? File.ReadAllText(file).Trim()
            : Environment.GetEnvironmentVariable("HUB_BUS_PASSWORD");

    /// <summary>All faults of these settings.</summary>
    public IEnumerable<ConfigFault> Faults(string file, string path = "$.bus")
    {
        if (InFlightSends is < 1 or > 300)
        {
            yield return new ConfigFault(file, $"{path}.inFlightSends", "must be 1 to 300");
        }
        if (Prefetch is < 1 or > 2000)
        {
            yield return new ConfigFault(file, $"{path}.prefetch", "must be 1 to 2000");
        }
        if (QueueReplicas is < 1 or > 7)
        {
            yield return new ConfigFault(file, $"{path}.queueReplicas", "must be 1 to 7");
        }
        foreach (var fault in Transport == BusTransport.RabbitMq ? BrokerFaults(file, path) : [])
        {
            yield return fault;
        }
    }

    private IEnumerable<ConfigFault> BrokerFaults(string file, string path)
    {
        var loopback = Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
        if (string.IsNullOrWhiteSpace(UserName))
        {
            yield return new ConfigFault(file, $"{path}.userName", "is required with rabbitmq");
        }
        if (PasswordFile is { } secret && !File.Exists(secret))
        {
            yield return new ConfigFault(file, $"{path}.passwordFile", "must name a file that exists");
        }
        else if (string.IsNullOrEmpty(Password()))
        {
            yield return new ConfigFault(file, $"{path}.passwordFile", "is required with rabbitmq, or environment variable HUB_BUS_PASSWORD");
        }
        if (!loopback && (UserName == "guest" || Password() == "guest"))
        {
            yield return new ConfigFault(file, $"{path}.userName", "must not be the broker's default account");
        }
        if (!loopback && !Tls.Enabled)
        {
            yield return new ConfigFault(file, $"{path}.tls.enabled", "must be true for a broker on another machine");
        }
        foreach (var (name, value) in new[] { ("authorityFile", Tls.AuthorityFile), ("certificateFile", Tls.CertificateFile) })
        {
            if (value is not null && !File.Exists(value))
            {
                yield return new ConfigFault(file, $"{path}.tls.{name}", "must name a file that exists");
            }
        }
    }
}
