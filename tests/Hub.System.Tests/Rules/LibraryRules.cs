using System.Text.RegularExpressions;

namespace Hub.System.Tests.Rules;

/// <summary>Which library may be met where, and which of its ways are banned.</summary>
public sealed partial class LibraryRules
{
    [Fact]
    public void The_broker_s_own_client_is_met_at_the_edges_only()
        => Assert.Empty(
            SourceFiles
                .CSharp("src")
                .Where(file =>
                    SourceFiles.Text(file).Contains("using RabbitMQ.", StringComparison.Ordinal)
                    && !file.Split('/').Any(part => part is "Amqp" or "Feed" or "Delivery" or "Operations" or "Commands")
                    && !file.StartsWith("src/Hub.Hosting/Bus/", StringComparison.Ordinal)));

    // BrokerConnections.IsAway says when a broker is away: a list of one's own forgets that the client gives up by a cancelled task.
    [Fact]
    public void Whether_the_broker_is_away_is_said_in_one_place()
        => Assert.Empty(
            SourceFiles
                .CSharp("src")
                .Where(file =>
                    Regex.IsMatch(
                        SourceFiles.Text(file),
                        @"(BrokerUnreachable|AlreadyClosed)Exception or|or (BrokerUnreachable|AlreadyClosed)Exception"
                    ) && !file.StartsWith("src/Hub.Hosting/Bus/", StringComparison.Ordinal)));

    // BrokerConnections.EndAsync lets go of a connection in every state it may be in; the client's own way may wait for ever.
    [Fact]
    public void A_connection_of_our_own_is_let_go_of_in_one_way()
        => Assert.Empty(
            SourceFiles.CSharp("src").Where(file => Regex.IsMatch(
                    SourceFiles.Text(file),
                    @"await using var \w+ = (?s:.{0,120})CreateConnectionAsync|(connection|opened|closed)\.(Close|Dispose)Async")
                && !file.EndsWith("/BrokerConnections.cs", StringComparison.Ordinal)));

    [Fact]
    public void The_bus_library_is_met_in_consumers_definitions_and_registration_only()
        => Assert.Empty(
            SourceFiles.CSharp("src").Where(file => SourceFiles.Text(file).Contains("using MassTransit", StringComparison.Ordinal)
                && !file.StartsWith("src/Hub.Hosting/Bus/", StringComparison.Ordinal)
                && !BusFile().IsMatch(Path.GetFileNameWithoutExtension(file))));

    [Fact]
    public void No_queue_is_purged_at_start()
        => Assert.Empty(Found(@"PurgeOnStartup\s*=\s*true"));

    [Fact]
    public void No_fault_is_published()
        => Assert.Empty(Found(@"PublishFaults\s*=\s*true"));

    [Fact]
    public void Nothing_is_destructured_into_a_log()
        => Assert.Empty(Found(@"\{@"));

    [Fact]
    public void Logs_go_through_generated_methods_only()
        => Assert.Empty(Found(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\("));

    [Fact]
    public void Logging_methods_stand_in_the_capability_s_own_log()
        => Assert.Empty(
            SourceFiles
                .CSharp("src")
                .Where(file =>
                    Path.GetFileName(file) != "Log.cs" && SourceFiles.Text(file).Contains("[LoggerMessage", StringComparison.Ordinal)));

    [Fact]
    public void Argument_exceptions_that_print_the_value_are_not_used_on_contracts()
        => Assert.Empty(
            SourceFiles
                .CSharp("src/Hub.Contracts")
                .Where(file => SourceFiles.Text(file).Contains("ArgumentOutOfRangeException.Throw", StringComparison.Ordinal)));

    [Fact]
    public void Usage_telemetry_is_switched_off_where_the_bus_is_made()
        => Assert.Contains("DisableUsageTelemetry()", SourceFiles.Text("src/Hub.Hosting/Bus/BusRegistration.cs"), StringComparison.Ordinal);

    [Fact]
    public void Tests_do_not_sleep()
        => Assert.Empty(
            SourceFiles.CSharp("tests").Where(file => SourceFiles.Text(file).Contains($"{nameof(Thread)}.Sleep", StringComparison.Ordinal))
        );

    [GeneratedRegex("(Consumer|Definition|Registration|Bus|Endpoints)$", RegexOptions.ExplicitCapture)]
    private static partial Regex BusFile();

    private static IEnumerable<string> Found(string pattern) =>
        SourceFiles.CSharp("src").Where(file => Regex.IsMatch(SourceFiles.Text(file), pattern, RegexOptions.None, TimeSpan.FromSeconds(5)));
}
