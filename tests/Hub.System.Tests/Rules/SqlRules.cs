using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>SQL on the ledger's tables stands in the ledger's folder. What has yet to move there is listed, and the list only gets shorter.</summary>
public sealed partial class SqlRules
{
    private const string Owner = "src/Hub.Router/Ledger/";

    // Still to be moved behind named operations of the ledger. Nothing may be added.
    private static readonly string[] yetToMove =
    [
        "src/Hub.Router/Erasure/ParkedAbout.cs", "src/Hub.Router/Erasure/PersonRegister.cs", "src/Hub.Router/Erasure/SignalErasure.cs", "src/Hub.Router/FollowUp/DeliveryAct.cs",
        "src/Hub.Router/FollowUp/DeliveryActions.cs", "src/Hub.Router/FollowUp/EscalationWatch.cs", "src/Hub.Router/FollowUp/LateDelivery.cs", "src/Hub.Router/FollowUp/LateMessage.cs",
        "src/Hub.Router/FollowUp/LateTurns.cs", "src/Hub.Router/FollowUp/NextReader.cs", "src/Hub.Router/FollowUp/OutcomeSender.cs", "src/Hub.Router/Intake/Hop/HopKeys.cs",
        "src/Hub.Router/Intake/ParkedReplay.cs", "src/Hub.Router/Retention/RetentionSweep.cs", "src/Hub.Router/TeamInbox/InboxStore.cs", "src/Hub.Standalone/Demo/DemoLedger.cs",
    ];

    private static readonly string[] tables =
    [
        .. Directory.EnumerateFiles(Repository.PathOf(Owner, "Scripts", "sqlite"), "*.sql").SelectMany(script => Created.Matches(File.ReadAllText(script))).Select(found => found.Groups["table"].Value),
    ];

    [Fact]
    public void Sql_on_a_table_of_the_ledger_stands_in_the_ledger_s_folder()
        => Assert.Equal(yetToMove.Order(StringComparer.Ordinal), Elsewhere(SourceFiles.CSharp("src/Hub.Router", "src/Hub.Standalone").Where(file => !file.StartsWith(Owner, StringComparison.Ordinal)), SourceFiles.Text));

    [Theory]
    [InlineData("\"SELECT x FROM deliveries WHERE id = @id\"", true)]
    [InlineData("DELETE FROM  parked", true)]
    [InlineData("UPDATE trail_head SET", true)]
    [InlineData("a JOIN bodies b", true)]
    [InlineData("INSERT INTO withdrawals (", true)]
    [InlineData("/// from deliveries of a team", false)]
    [InlineData("SELECT x FROM other", false)]
    public void Control_what_counts_as_sql_on_a_table(string text, bool counts) => Assert.Equal(counts, Elsewhere(["a.cs"], _ => text).Any());

    private static IEnumerable<string> Elsewhere(IEnumerable<string> files, Func<string, string> text)
        => files.Where(file => Used.Matches(text(file)).Any(found => tables.Contains(found.Groups["table"].Value, StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"CREATE TABLE (?<table>[a-z_]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Created { get; }

    [GeneratedRegex(@"\b(FROM|JOIN|INTO|UPDATE)\s+(?<table>[a-z_]+)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Used { get; }
}
