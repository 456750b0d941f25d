using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>SQL on the ledger's tables stands in the ledger's folders, and nowhere else.</summary>
public sealed partial class SqlRules
{
    private const string Owner = "src/Hub.Router/Ledger/";

    private static readonly string[] Tables =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf(Owner, "Scripts", "sqlite"), "*.sql")
            .SelectMany(script => Created.Matches(File.ReadAllText(script)))
            .Select(found => found.Groups["table"].Value),
    ];

    [Fact]
    public void Sql_on_a_table_of_the_ledger_stands_in_the_ledger_s_folder()
        => Assert.Empty(
            Elsewhere(
                SourceFiles.CSharp("src/Hub.Router", "src/Hub.Standalone").Where(file => !file.StartsWith(Owner, StringComparison.Ordinal)),
                SourceFiles.Text));

    // A door keeps its own tables in the spool's file. Each has one owner; who touches another's (the spool
    // itself, where time or a key ends) is listed.
    private static readonly (string Table, string Folder)[] OwnersInTheSpool =
    [
        ("amqp_", "src/Hub.Adapters/Amqp/"), ("signalen_", "src/Hub.Adapters/Signalen/"), ("open311_", "src/Hub.Adapters/Open311/"),
        ("drop_", "src/Hub.Adapters/FileDrop/"), ("standing_", "src/Hub.Adapters/Partners/Watch/"),
        ("callbacks", "src/Hub.Adapters/Outcomes/"), ("outcomes", "src/Hub.Adapters/Outcomes/"), ("", "src/Hub.Adapters/Spool/"),
    ];

    private static readonly string[] ReadersBesideTheOwner =
    [
        "src/Hub.Adapters/Enrolment/PartnerSpool.cs: standing_alarms",
        "src/Hub.Adapters/Open311/Open311Store.cs: outcomes",
        "src/Hub.Adapters/Open311/Open311Store.cs: signals",
        "src/Hub.Adapters/Outcomes/CallbackReader.cs: signals",
        "src/Hub.Adapters/Outcomes/StatusReader.cs: signals",
        "src/Hub.Adapters/Signalen/SignalenErasures.cs: signals",
        "src/Hub.Adapters/Signalen/SignalenWrites.cs: outcomes",
        "src/Hub.Adapters/Signalen/SignalenWrites.cs: signals",
        "src/Hub.Adapters/Spool/SpoolKeyEnd.cs: amqp_parked",
        "src/Hub.Adapters/Spool/SpoolKeyEnd.cs: amqp_results",
        "src/Hub.Adapters/Spool/TrailRetention.cs: callbacks",
        "src/Hub.Adapters/Spool/TrailRetention.cs: outcomes",
        "src/Hub.Adapters/Watch/SpoolState.cs: amqp_parked",
        "src/Hub.Adapters/Watch/SpoolState.cs: callbacks",
        "src/Hub.Adapters/Watch/SpoolState.cs: signals",
        "src/Hub.Adapters/Watch/SpoolState.cs: standing_alarms",
    ];

    [Fact]
    public void A_table_of_the_spool_has_one_owner()
    {
        string[] known =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("src", "Hub.Adapters", "Spool", "Sql"), "*.sql")
                .SelectMany(script => Created.Matches(File.ReadAllText(script))).Select(found => found.Groups["table"].Value),
        ];
        Assert.Equal(ReadersBesideTheOwner, SourceFiles.CSharp("src/Hub.Adapters")
            .SelectMany(file => Used.Matches(SourceFiles.Text(file)).Select(found => found.Groups["table"].Value).Where(known.Contains)
                .Where(table => !file.StartsWith(
                    OwnersInTheSpool.First(owner => table.StartsWith(owner.Table, StringComparison.Ordinal)).Folder,
                    StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal).Select(table => $"{file}: {table}"))
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"SELECT x FROM deliveries WHERE id = @id\"", true)]
    [InlineData("DELETE FROM  parked", true)]
    [InlineData("UPDATE trail_head SET", true)]
    [InlineData("a JOIN bodies b", true)]
    [InlineData("INSERT INTO withdrawals (", true)]
    [InlineData("/// from deliveries of a team", false)]
    [InlineData("SELECT x FROM other", false)]
    public void Control_what_counts_as_sql_on_a_table(string text, bool counts)
        => Assert.Equal(counts, Elsewhere(["a.cs"], _ => text).Any());

    [Fact]
    public void No_state_is_a_bare_number_in_sql_of_the_ledger_or_the_spool()
        => Assert.Empty(SourceFiles.CSharp("src/Hub.Router", "src/Hub.Adapters", "src/Hub.Standalone")
            .SelectMany(file => Bare.Matches(SourceFiles.Text(file)).Select(found => $"{file}: {found.Value}")));

    [Theory]
    [InlineData("WHERE state = 3", true)]
    [InlineData("AND d.state NOT IN (4, 8)", true)]
    [InlineData("WHERE o.state > 1", true)]
    [InlineData("@state > 5 OR", true)]
    [InlineData("AND urgency = 3", true)]
    [InlineData("m.written < 3", true)]
    [InlineData("o.team_kind NOT IN (0, {SpoolReader.CollectiveKinds})", true)]
    [InlineData("CASE o.state WHEN @closed THEN 3", true)]
    [InlineData("max(CASE o.state WHEN @closed THEN {Of(MeldingWritten.Closed)}", false)]
    [InlineData("SET state = @state", false)]
    [InlineData("state IN ({DeliveryStates.Held})", false)]
    [InlineData("SET state = state + 1", false)]
    public void Control_what_counts_as_a_bare_number(string text, bool counts) => Assert.Equal(counts, Bare.IsMatch(text));

    private static IEnumerable<string> Elsewhere(IEnumerable<string> files, Func<string, string> text)
        => files
            .Where(file => Used.Matches(text(file)).Any(found => Tables.Contains(found.Groups["table"].Value, StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"(\b(state|urgency|team_kind)|\w\.written)\s*([<>]?=|<>|[<>]|(NOT )?IN)\s*\(?\s*[0-9]|\bCASE (\w\.)?state WHEN \S+ THEN [0-9]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"CREATE TABLE (?<table>[a-z_]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Created { get; }

    [GeneratedRegex(@"\b(FROM|JOIN|INTO|UPDATE)\s+(?<table>[a-z_]+)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Used { get; }
}
