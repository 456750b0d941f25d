using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Delivery;

/// <summary>What an operator asked for again is waited for, and nothing that came since.</summary>
public sealed class AskedAgainTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_to_the_team_later_is_not_waited_for()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("collectief"));
        var again = new AskedAgain(bus.Database, TimeProvider.System);
        var (id, team) = await bus.Database.ReadAsync(
            session => session.SingleAsync("SELECT id, team FROM deliveries", row => (row.GetGuid(0), row.GetString(1)), Token), Token);
        await SetAsync(bus, $"state = {DeliveryStates.Of(DeliveryState.Pending)}, queue = 'team.a'", id);
        var asked = await again.NewestAsync(team, Token);
        Assert.Equal(1, await again.WaitingAsync(team, asked, Token));

        await SetAsync(bus, "created_at = created_at + 1", id); // as one that came since

        Assert.Equal(0, await again.WaitingAsync(team, asked, Token));
    }

    private static Task<int> SetAsync(RouterBus bus, string what, Guid id)
        => bus.Database.WriteAsync(
            session => session.ExecuteAsync($"UPDATE deliveries SET {what} WHERE id = @id", Token, ("@id", id)), Token);
}
