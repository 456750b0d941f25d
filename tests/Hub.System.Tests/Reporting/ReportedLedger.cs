using Hub.Configuration;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Time;

namespace Hub.System.Tests.Reporting;

/// <summary>
/// A ledger with the first half of 2025 in one area of Zoetermeer, counted: sixty signals a week, about litter and green.
/// </summary>
internal static class ReportedLedger
{
    /// <summary>Fills the ledger of a configuration folder, once.</summary>
    public static async Task FillAsync(string config)
    {
        var (settings, token) = (HubSettings.Load(config), TestContext.Current.CancellationToken);
        await using var database = LedgerFactory.Open(settings.Ledger);
        var clock = new FakeClock(DateTimeOffset.Parse("2025-01-06T09:00:00+01:00"));
        if ((await LedgerScripts.ApplyAsync(database, clock, token)).Count == 0)
        {
            return; // the folder is shared
        }
        foreach (var key in (string[])["hub/k1.key", "ids/gm0637.key"])
        {
            var file = Path.Combine(settings.KeysFolder, key);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            // so that what is added is always the same
            await File.WriteAllTextAsync(file, Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]), token);
        }
        for (var week = 0; week < 26; week++)
        {
            await new SignalLedger(database, clock).RecordAsync([.. Enumerable.Range(0, 60).Select(i => Signal(clock, i))], token);
            clock.Leap(TimeSpan.FromDays(7));
        }
        await new FigureRollUp(database, TimeProvider.System).RunAsync(token);
    }

    private static Recording Signal(FakeClock clock, int number)
    {
        var (id, now) = (Guid.NewGuid(), clock.GetUtcNow().ToUnixTimeMilliseconds());
        var row = new SignalRow(
            id, 1, "corporatie-voorbeeld", "corporatie", "GM0637", now, now, $"{id:N}", SignalState.Routed, "collective",
                number % 3 == 0 ? "afval" : "groen",
            "oosterheem", 0, "test-1", "", null, "wijkteam");
        return new Recording(row, [], [], [], [], null,
            new TrailEntry(now, "router", row.Partner, "route", $"{id:D}.1", "routed", "gm0637.wijkteam.oosterheem"));
    }
}
