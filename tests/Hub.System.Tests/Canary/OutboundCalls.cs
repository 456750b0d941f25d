using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.System.Tests.Canary;

/// <summary>Where a process that echoes its traces connected to, by the runtime's own traces of sockets.</summary>
internal static partial class OutboundCalls
{
    [GeneratedRegex(
        @"^trace Experimental\.System\.Net\.Sockets .*network\.peer\.address=(?<host>[^; ]+);.*network\.peer\.port=(?<port>[0-9]+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Connect { get; }

    /// <summary>The ports on loopback; -1 for anywhere else.</summary>
    public static IReadOnlyList<int> In(string said)
        => [
            .. Connect
                .Matches(said)
                .Select(call =>
                    call.Groups["host"].Value is "127.0.0.1" or "::ffff:127.0.0.1" or "::1"
                        ? int.Parse(call.Groups["port"].Value, CultureInfo.InvariantCulture)
                        : -1),
        ];
}
