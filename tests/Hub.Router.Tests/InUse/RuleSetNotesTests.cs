using Hub.Configuration;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Trail;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.InUse;

/// <summary>The trail says which rules came into use: each change once, going back too.</summary>
public sealed class RuleSetNotesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_change_is_noted_once_and_going_back_is_one()
    {
        await using var folder = new TestFolder("notes");
        await using var ledger = LedgerFactory.Open(new LedgerSettings(File: folder.Combine("ledger.db")));
        await LedgerScripts.ApplyAsync(ledger, TimeProvider.System, Token);
        var notes = new RuleSetNotes(ledger, TimeProvider.System);

        foreach (var (version, digest) in new[] { ("2026.3-w1", "aa"), ("2026.3-w1", "aa"), ("2026.3-w1", "bb"), ("2026.4-w1", "cc"),
            ("2026.3-w1", "aa") })
        {
            await notes.NoteAsync(version, digest, Token);
        }

        Assert.Equal(
            [("2026.3-w1", "aa"), ("2026.4-w1", "cc"), ("2026.3-w1", "bb"), ("2026.3-w1", "aa")],
            (await notes.NewestAsync(10, Token)).Select(one => (one.RuleSet, one.Digest)));
        Assert.Equal(
            [("router", "configuration", "use-rules")],
            await ledger.ReadAsync(
                session => session.QueryAsync(
                    "SELECT DISTINCT actor, origin, action FROM trail", row => (row.GetString(0), row.GetString(1), row.GetString(2)),
                        Token), Token));
        Assert.True((await TrailCheck.RunAsync(ledger, null, Token)).Whole);
    }

    [Fact]
    public async Task A_digest_tells_what_files_hold_and_not_where_or_when_they_were_written()
    {
        await using var folder = new TestFolder("digests");
        var (here, there) = (folder.Combine("here"), folder.Combine("there"));
        Repository.CopyFolder(Repository.ShippedConfiguration, here);
        Repository.CopyFolder(Repository.ShippedConfiguration, there);
        var file = Path.Combine(there, "rules", "complex.json");
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var (first, same) = (new DecidingLoader(here, here).Digest(), new DecidingLoader(there, there).Digest());
        await File.AppendAllTextAsync(file, " ", Token);

        Assert.Equal(first, same);
        Assert.NotEqual(first, new DecidingLoader(there, there).Digest());
    }
}
