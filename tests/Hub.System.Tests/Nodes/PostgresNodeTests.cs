using Hub.Testing.Nodes;
using Npgsql;

namespace Hub.System.Tests.Nodes;

public sealed class PostgresNodeTests
{
    [Fact]
    public async Task A_committed_row_survives_a_hard_kill_of_the_server()
    {
        await using var node = await PostgresNode.StartAsync();
        var database = await node.NewDatabaseAsync();
        await ExecuteAsync(database, "create table kept (id int); insert into kept values (1)");

        await node.KillHardAsync();
        await node.StartAgainAsync();

        Assert.Equal(1L, await ExecuteAsync(database, "select count(*) from kept"));
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("synchronous_commit")]
    public async Task The_server_is_as_safe_as_in_production(string setting)
    {
        await using var node = await PostgresNode.StartAsync();

        var value = await ExecuteAsync(await node.NewDatabaseAsync(), $"show {setting}");

        Assert.Equal("on", value);
    }

    private static async Task<object?> ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
