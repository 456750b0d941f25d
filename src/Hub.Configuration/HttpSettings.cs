using System.Collections.Immutable;

namespace Hub.Configuration;

/// <summary>The addresses that the workers listen on. Standalone, all share the adapters' addresses.</summary>
/// <param name="Adapters">For partners. Default <c>http://127.0.0.1:8080</c>.</param>
/// <param name="Router">For teams without AMQP, and for health and figures. Default <c>http://127.0.0.1:8081</c>.</param>
/// <param name="CertificateFile">The server's certificate with its chain in PEM, relative to the configuration folder; required for an
/// https address.</param>
/// <param name="KeyFile">Its private key in PEM.</param>
/// <param name="PublicUrl">The address under which the outside reaches the installation, such as <c>https://hub.gemeente.nl</c>, where that
/// is not what a request says: behind a proxy. Default what each request says.</param>
/// <param name="Desk">For the people of teams, where the desk is a worker of its own. Default <c>http://127.0.0.1:8082</c>.</param>
/// <param name="Inbox">Where that worker and the commands of teams reach the team inbox, such as <c>https://hub.gemeente.nl</c> from a
/// machine of the team's own organisation. Default the first address of the router.</param>
public sealed record HttpSettings(
    ImmutableArray<Uri> Adapters = default, ImmutableArray<Uri> Router = default, string? CertificateFile = null, string? KeyFile = null,
    Uri? PublicUrl = null, ImmutableArray<Uri> Desk = default, Uri? Inbox = null)
{
    /// <summary>For partners.</summary>
    public ImmutableArray<Uri> Adapters { get; init; } = Adapters.IsDefaultOrEmpty ? [new Uri("http://127.0.0.1:8080")] : Adapters;

    /// <summary>For teams without AMQP.</summary>
    public ImmutableArray<Uri> Router { get; init; } = Router.IsDefaultOrEmpty ? [new Uri("http://127.0.0.1:8081")] : Router;

    /// <summary>For the people of teams, where the desk is a worker of its own.</summary>
    public ImmutableArray<Uri> Desk { get; init; } = Desk.IsDefaultOrEmpty ? [new Uri("http://127.0.0.1:8082")] : Desk;
}
