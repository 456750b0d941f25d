using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Operations;
using Hub.Standalone;
using Hub.Standalone.Commands.Operating;
using Hub.System.Tests.Router;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>All that is parked for one cause, asked for or deleted at once: by two operators, paused and gone on with.</summary>
public sealed class ParkedBulkTests(SharedNodes nodes) : IAsyncDisposable
{
    private const string Cause = "bug.InvalidOperationException";
    private readonly TestFolder folder = new("parked");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [Theory]
    [InlineData(LedgerKind.Sqlite)]
    [InlineData(LedgerKind.Postgres)]
    public async Task Two_operators_at_once_ask_for_each_message_once(LedgerKind kind)
    {
        var settings = await SettingsAsync(kind);
        await using var database = await OpenAsync(settings, 250);
        await using var other = LedgerFactory.Open(settings.Ledger);

        await Task.WhenAll(RunAsync(settings, database, "beheerder-1"), RunAsync(settings, other, "beheerder-2"));

        Assert.Equal(Enumerable.Repeat(1L, 250), await AskedAsync(database));
        Assert.Equal([1L], await CountAsync(database, "SELECT COUNT(*) FROM parked WHERE replay_at IS NULL")); // of another cause
    }

    [Theory]
    [InlineData(LedgerKind.Sqlite)]
    [InlineData(LedgerKind.Postgres)]
    public async Task Who_pauses_goes_on_with_the_same_command_and_nothing_is_asked_twice(LedgerKind kind)
    {
        var settings = await SettingsAsync(kind);
        await using var database = await OpenAsync(settings, 1_200);
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var said = new List<string>();

        var paused = await RunAsync(settings, database, "beheerder", text => { said.Add(text); pause.Cancel(); }, pause.Token);
        var between = await AskedAsync(database);
        var resumed = await RunAsync(settings, database, "beheerder", said.Add);

        Assert.Equal((130, 1_000, 0), (paused, between.Count, resumed));
        Assert.Equal(Enumerable.Repeat(1L, 1_200), await AskedAsync(database));
        Assert.Equal(
            [
                "1000 van 1200", "Gepauzeerd. Wat gedaan is, blijft gedaan; dezelfde opdracht gaat verder.",
                "200 van 200", "Klaar: 200 gedaan, 0 over.",
            ],
            said);
    }

    [Fact]
    public async Task The_command_line_shows_causes_and_deletes_all_of_one()
    {
        await using var commands = new CommandFolder();
        await using var database = await OpenAsync(HubSettings.Load(commands.Config), 3);

        var causes = await CommandAsync(commands, "parked causes");
        var neither = await CommandAsync(commands, "parked discard-all");
        var deleted = await CommandAsync(commands, $"parked discard-all --cause {Cause}");
        var none = await CommandAsync(commands, $"parked discard-all --cause {Cause}");

        Assert.Matches($@"(?m)^{Cause} .* 3 ", causes.Said);
        Assert.Equal((1, 2, 0, 1), (causes.Code, neither.Code, deleted.Code, none.Code));
        var kept = await database.ReadAsync(
            session => session.QueryAsync("SELECT code FROM parked", row => row.GetString(0), Token), Token);
        Assert.Equal(["contract.seal"], kept);
    }

    private static async Task<(int Code, string Said)> CommandAsync(CommandFolder commands, string line)
    {
        using var said = new StringWriter();
        return (await HubCommandLine.RunAsync([.. line.Split(' '), "--config", commands.Config], said, said), said.ToString());
    }

    private static Task<int> RunAsync(
        HubSettings settings, LedgerDatabase database, string actor, Action<string>? say = null, CancellationToken? token = null)
        => ParkedBulk.RunAsync(
            new ParkedDesk(settings, database, null, TimeProvider.System), ParkedAct.Replay, Cause, actor, say ?? (_ => { }),
            token ?? Token);

    // How often each message was asked for, by the trail.
    private static Task<List<long>> AskedAsync(LedgerDatabase database)
        => CountAsync(database, "SELECT COUNT(*) FROM trail WHERE action = 'replay' AND result = 'done' GROUP BY object");

    private static Task<List<long>> CountAsync(LedgerDatabase database, string sql)
        => database.ReadAsync(session => session.QueryAsync(sql, row => row.GetInt64(0), Token), Token);

    private static async Task<LedgerDatabase> OpenAsync(HubSettings settings, int count)
    {
        var database = LedgerFactory.Open(settings.Ledger);
        await LedgerScripts.ApplyAsync(database, TimeProvider.System, Token);
        await database.WriteAsync(
            async session =>
            {
                for (var number = 0; number <= count; number++)
                {
                    var code = number == count ? "contract.seal" : Cause;
                    var at = 1_700_000_000_000 + number;
                    var row = new ParkedRow(
                        Guid.NewGuid(), Guid.NewGuid(), 1, "corporatie-vb", "GM0637", HubQueues.Route, code, new byte[] { 1 }, 1, at);
                    await ParkedRows.InsertAsync(session, row, [], Token);
                }
                return true;
            },
            Token);
        return database;
    }

    private async Task<HubSettings> SettingsAsync(LedgerKind kind)
        => kind == LedgerKind.Sqlite
            ? new HubSettings(Ledger: new LedgerSettings(File: folder.Combine("ledger.db")))
            : await Installations.NewAsync(nodes);
}
