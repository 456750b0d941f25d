using Hub.Router.Ledger;
using Hub.Router.Tests.Routing;

namespace Hub.Router.Tests.Ledger;

public sealed class TrailCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE trail SET actor = 'iemand-anders' WHERE seq = 2", 2L)]
    [InlineData("DELETE FROM trail WHERE seq = 2", 2L)]
    [InlineData("DELETE FROM trail WHERE seq = 3", 3L)]
    [InlineData("UPDATE trail SET detail = '' WHERE seq = 1", 1L)]
    public async Task A_line_that_was_changed_or_removed_is_found(string tampering, long at)
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 3).Select(_ => Given.Signal("collectief"))]);
        Assert.Null((await TrailCheck.RunAsync(bus.Database, Token)).BrokenAt);

        await bus.Database.ReadAsync(session => session.ExecuteAsync(tampering, Token), Token);

        Assert.Equal(at, (await TrailCheck.RunAsync(bus.Database, Token)).BrokenAt);
    }
}
