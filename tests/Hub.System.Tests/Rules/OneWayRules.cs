using System.Text.RegularExpressions;

namespace Hub.System.Tests.Rules;

/// <summary>
/// One way for each thing (docs/style.md): what a second way would be made of stands where the one way is, and nowhere else.
/// </summary>
public sealed partial class OneWayRules
{
    private static readonly (string Thing, Regex SecondWay, string[] Where)[] Ways =
    [
        ("options of JSON are those of HubJson", JsonOptions(), ["src/Hub.Contracts/HubJson.cs"]),
        // The trainer reads a kind back from the name of a feature, which the code made itself.
        (
            "the text of a closed list on the wire is WireCode's", EnumText(),
            ["src/Hub.Contracts/WireCode.cs", "src/Hub.Deciding/Learning/Priors.cs"]),
        // Tries within one request to a source are the library's own, with its jitter.
        (
            "pauses that grow are GrowingPause's", Growth(),
            ["src/Hub.Hosting/Retry/GrowingPause.cs", "src/Hub.Adapters/Signalen/SignalenClient.cs"]),
        // The hot queue has options of its own: batches, and no pause beside LedgerPatience.
        (
            "a consumer's queue is made by QueueDefinition", Definition(),
            ["src/Hub.Hosting/Bus/QueueDefinition.cs", "src/Hub.Router/Intake/RouteSignalsDefinition.cs"]),
        // The desk passes on ids that need be none.
        (
            "the id in an address is read by RouteId", AddressId(),
            ["src/Hub.Hosting/Http/RouteId.cs", "src/Hub.Desk/Link/OperationsDoors.cs"]),
        ("a line of the alarms is opened and closed by Alarms", AlarmLine(), ["src/Hub.Router/Ledger/Alarms.cs"]),
        ("an adapter tells an alarm by AlarmSender", SentAlarm(), ["src/Hub.Adapters/Partners/Watch/AlarmSender.cs"]),
        // What has no end (a file set aside, a message parked) is told and not kept; a silence, a melding and a damaged spool have a place
        // of their own.
        (
            "what an adapter sees wrong stands in StandingAlarms until it is over", ToldAlarm(),
            [
                "src/Hub.Adapters/Amqp/AmqpConsumer.cs", "src/Hub.Adapters/FileDrop/PartnerDrop.cs",
                "src/Hub.Adapters/Outcomes/CallbackDispatcher.cs", "src/Hub.Adapters/Partners/Watch/SilenceWatch.cs",
                "src/Hub.Adapters/Partners/Watch/StandingAlarms.cs", "src/Hub.Adapters/Signalen/SignalenPoller.cs",
                "src/Hub.Adapters/Watch/SpoolDamage.cs",
            ]),
        ("a service is a type with a name, not a delegate", Delegate(), []),
        ("a refusal over HTTP is written by ProblemWriter", ProblemJson(), ["src/Hub.Hosting/Http/ProblemWriter.cs"]),
    ];

    [Fact]
    public void There_is_one_way_for_each_thing()
        => Assert.Empty(Ways.SelectMany(way => SourceFiles.CSharp("src")
            .Where(file => !way.Where.Contains(file) && way.SecondWay.IsMatch(SourceFiles.Text(file)))
            .Select(file => $"{way.Thing}: {file}")));

    [Fact]
    public void The_one_way_itself_is_found()
        => Assert.All(Ways, way => Assert.All(way.Where, file => Assert.Matches(way.SecondWay, SourceFiles.Text(file))));

    [GeneratedRegex(@"\bJson(Serializer|Writer)Options(\(|\s+\w+\s*(\{ get; \} )?=\s*new\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex JsonOptions();

    [GeneratedRegex(@"SerializeToElement\([^;]*\)\.GetString\(\)|\bEnum\.(Try)?Parse\b", RegexOptions.ExplicitCapture)]
    private static partial Regex EnumText();

    [GeneratedRegex(@"Ticks \* Math\.Pow|DelayBackoffType")]
    private static partial Regex Growth();

    [GeneratedRegex(@": ConsumerDefinition<")]
    private static partial Regex Definition();

    [GeneratedRegex(@"RouteValues\[""id""\]")]
    private static partial Regex AddressId();

    [GeneratedRegex(@"UPDATE alarms\b|\{LedgerSql\.InsertAlarm\}")]
    private static partial Regex AlarmLine();

    [GeneratedRegex(@"\bnew OperatorAlarm\(")]
    private static partial Regex SentAlarm();

    [GeneratedRegex(@"\balarms\.SendAsync\(")]
    private static partial Regex ToldAlarm();

    [GeneratedRegex(
        @"^\s*(internal|public) delegate |\bAdd(Singleton|Scoped|Transient)<(Func|Action|Predicate)<",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Delegate();

    [GeneratedRegex(@"""application/problem\+json""")]
    private static partial Regex ProblemJson();
}
