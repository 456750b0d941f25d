using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.FollowUp;

public sealed class WithdrawalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawal_for_a_team_that_reads_its_inbox_waits_for_no_broker()
    {
        await using var bus = await RouterBus.StartAsync();

        await bus.Database.ReadAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO withdrawals (delivery_id, team, revision, municipality, contract, urgency, reason, at, due_at)
                VALUES (@id, @team, 1, 'GM0637', 'individual', 'normal', 'revised', 0, 0)
                """,
                Token, ("@id", Guid.NewGuid()), ("@team", Given.Wijkteam.Value)),
            Token);

        await bus.UntilAsync("SELECT COUNT(*) FROM withdrawals WHERE due_at IS NULL", 1);
    }
}
