using System.Text;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Territory;
using Hub.Router.Disclosure;
using Hub.System.Tests.NothingLost;
using Microsoft.Data.Sqlite;

namespace Hub.System.Tests.Canary;

/// <summary>The teams' side: opens every sealed delivery with the private key of the team that it went to.</summary>
internal static class TeamSideReader
{
    /// <summary>Descriptions and subjects, as the teams read them.</summary>
    public static IEnumerable<string> OpenAll(HubFolder folder)
    {
        using var ledger = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.LedgerFile, Pooling = false }.ToString());
        ledger.Open();
        using var command = ledger.CreateCommand();
        command.CommandText = "SELECT d.id, d.team, b.content FROM deliveries d JOIN bodies b ON b.delivery_id = d.id WHERE d.contract = 'individual'";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var (delivery, team) = (row.GetGuid(0), row.GetString(1));
            var sealedCase = HubJson.Read<CloudEvent<IndividualCase>>((byte[])row.GetValue(2)).Data;
            if (folder.TeamKey(team) is { } key && IsSealed(sealedCase))
            {
                using var opener = new CaseOpener(new TeamId(team), key);
                yield return HubJson.Write(opener.Open(delivery, sealedCase.Content)) is var bytes ? Encoding.UTF8.GetString(bytes) : "";
            }
        }
    }

    // The control with a broken seal yields what no key opens.
    private static bool IsSealed(IndividualCase one) => !one.Content.Value.Contains(new string('A', 40), StringComparison.Ordinal);
}
