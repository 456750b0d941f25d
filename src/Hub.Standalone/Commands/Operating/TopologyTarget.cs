using System.CommandLine;
using Hub.Hosting.Bus;

namespace Hub.Standalone.Commands.Operating;

/// <summary>The option <c>--target</c>: the release of RabbitMQ that definitions are for.</summary>
internal static class TopologyTarget
{
    /// <summary>Creates the option.</summary>
    public static Option<BrokerRelease?> Option()
        => new("--target")
        {
            Description = "Voor welke RabbitMQ: 3.10 (Debian 12, de standaard), een latere 3, of 4.",
            CustomParser = result =>
            {
                var release = BrokerRelease.Read(result.Tokens.SingleOrDefault()?.Value);
                if (release is not { IsKnown: true })
                {
                    result.AddError("--target: 3.10 of later, tot en met 4.x.");
                }
                return release;
            },
            CompletionSources = { "3.10", "4" },
        };
}
