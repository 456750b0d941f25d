using Hub.System.Tests.Guides;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.System.Tests.Deploying;

/// <summary>
/// The installer, without what only a whole machine has: <c>deploy/try-install.sh</c> tries that in a Debian root of its own.
/// </summary>
public sealed class InstallTests(SharedNodes nodes, OwnBroker own, ITestOutputHelper output) : IClassFixture<OwnBroker>
{
    [Fact]
    public async Task It_goes_on_where_it_was_stopped_and_then_has_nothing_to_do()
    {
        var broker = own.Node;
        var server = await nodes.Postgres;
        await using var installer = new Installer(broker, server);

        var dry = await installer.RunAsync("--dry-run");
        Assert.False(Directory.Exists(installer.Etc), dry.Output);
        Assert.Equal(0, dry.Code);
        Assert.Contains("nothing was changed", dry.Output, StringComparison.Ordinal);
        foreach (var step in (string[])["database", "keys", "broker", "ledger"])
        {
            var stopped = await installer.StoppedAtAsync(step);
            Assert.True(step == Installer.Steps(stopped.Output).Last(), stopped.Output);
            Assert.NotEqual(0, stopped.Code);
        }
        var whole = await installer.RunAsync();
        output.WriteLine(whole.Output);
        Assert.Equal(0, whole.Code);
        Assert.Contains("done:", whole.Output, StringComparison.Ordinal);
        var made = installer.Made();
        var again = await installer.RunAsync();

        Assert.Equal(0, again.Code);
        Assert.Contains("nothing was changed", again.Output, StringComparison.Ordinal);
        Assert.Equal(made, installer.Made());
        var said = dry.Output + whole.Output + again.Output;
        Assert.All(installer.Secrets(), secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        Assert.All(installer.Secrets(), secret => Assert.True(secret.Length >= 30));
        Assert.Contains($"{installer.Name}\t[]", await broker.ControlAsync("list_users"), StringComparison.Ordinal);
        Assert.Contains(
            @"^((hub|team)\..*|amq\.default)$", await broker.ControlAsync("list_user_permissions", installer.Name),
            StringComparison.Ordinal);

        // A second municipality: its part is added, the hub's password that somebody changed is put right, and a team's own stays.
        await broker.ControlAsync("change_password", "gm0637.wijkteam.centrum", "van-het-team-zelf");
        await broker.ControlAsync("change_password", installer.Name, "iets-heel-anders");
        var second = await installer.RunAsync("--municipality", "GM0202");
        output.WriteLine(second.Output);
        Assert.Equal(0, second.Code);
        Assert.Contains("did        municipality GM0202", second.Output, StringComparison.Ordinal);
        Assert.Contains("did        virtual host", second.Output, StringComparison.Ordinal);
        Assert.Contains("gm0202.", await broker.ControlAsync("list_users"), StringComparison.Ordinal);
        await broker.ControlAsync("authenticate_user", "gm0637.wijkteam.centrum", "van-het-team-zelf");
        await broker.ControlAsync("authenticate_user", installer.Name, installer.Secrets()[0]);
    }

    [Fact]
    public async Task What_stands_in_the_way_is_one_line_and_nothing_of_others_is_touched()
    {
        var server = await nodes.Postgres;
        await using var installer = new Installer(own.Node, server);
        await SqlAsync(server, "postgres", $"CREATE DATABASE {installer.Name}");
        await SqlAsync(server, installer.Name, "CREATE TABLE winkel (id bigint)");

        var taken = await installer.RunAsync();
        Assert.Equal(1, taken.Code);
        Assert.Contains($"there is a database {installer.Name} already, of hub", taken.Output, StringComparison.Ordinal);
        Assert.Contains("choose another name with --database", taken.Output, StringComparison.Ordinal);
        await SqlAsync(server, installer.Name, "SELECT count(*) FROM winkel");

        var elsewhere = await installer.RunAsync(["--binaries", installer.At("binaries"), "--municipality", "GM9999"], stopAt: null);
        Assert.Equal(2, elsewhere.Code);
        Assert.Contains("there is no GM9999; there are: GM0202 GM0637 GM1509", elsewhere.Output, StringComparison.Ordinal);

        var empty = await installer.RunAsync(["--binaries", installer.At("niets"), "--municipality", "GM0637"], stopAt: null);
        Assert.Equal(1, empty.Code);
        Assert.Contains("make them: deploy/publish.sh", empty.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_every_option()
    {
        var help = await Posix.RunAsync(Repository.PathOf("deploy", "install.sh"), ["--help"]);

        Assert.All(
            (string[])["--binaries", "--municipality", "--certificate-key", "--self-made-tls", "--dry-run"],
            option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    // Host names, folders and names of the guide become those of the test; the rest of its lines run as they stand there.
    [Fact]
    public async Task With_servers_elsewhere_the_guide_s_commands_work_in_their_order()
    {
        var server = await nodes.Postgres;
        var site = ElsewhereSite.Make(own.Node, server);

        var said = await site.RunAsync(new GuideBlocks(Repository.PathOf("deploy", "README.md")).With("sh", "hub topology export"));

        output.WriteLine(said);
        Assert.EndsWith("ends 0\n", said, StringComparison.Ordinal);
        var (code, drift) = await site.Folder.AskAsync("topology", "check");
        Assert.True(code == 0, drift);
        Assert.Contains($"{ElsewhereSite.Name}\t[]", await own.Node.ControlAsync("list_users"), StringComparison.Ordinal);
    }

    private static async Task SqlAsync(PostgresNode server, string database, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
