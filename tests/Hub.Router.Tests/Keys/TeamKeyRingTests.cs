using Hub.Configuration;
using Hub.Contracts.Territory;
using Hub.Router.Keys;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.Keys;

public sealed class TeamKeyRingTests : IAsyncDisposable
{
    private static readonly TeamId Team = new("gm0637.triage");
    private readonly TestFolder folder = new("team-keys");

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [Fact]
    public void A_rotated_key_seals_without_a_restart_and_the_old_one_stays_known()
    {
        var first = Make();
        var ring = TeamKeyRing.Load(folder.Path, [Team]);
        var second = Make();

        var changed = ring.Reload(DateTimeOffset.UnixEpoch);

        Assert.True(changed);
        Assert.Equal(second, ring.Newest(Team).KeyId);
        Assert.NotNull(ring.Find(Team, first));
    }

    [Fact]
    public void A_revoked_key_is_gone_without_a_restart()
    {
        var lost = Make();
        var ring = TeamKeyRing.Load(folder.Path, [Team]);
        _ = new KeyFolder(folder.Path).Revoke(Team).ToList();
        Make();

        ring.Reload(DateTimeOffset.UnixEpoch);

        Assert.Null(ring.Find(Team, lost));
    }

    [Fact]
    public void A_team_that_lost_its_only_key_keeps_the_one_in_use_and_the_fault_is_told()
    {
        var only = Make();
        var ring = TeamKeyRing.Load(folder.Path, [Team]);
        File.Delete(folder.Combine("teams", $"{Team}.{only}{TeamKeyRing.PublicEnding}"));

        var refusal = Assert.Throws<ConfigurationRefusedException>(() => ring.Reload(DateTimeOffset.UnixEpoch));

        Assert.Contains("gm0637.triage", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(only, ring.Newest(Team).KeyId);
    }

    private string Make() => new KeyMaker(new KeyFolder(folder.Path), new DateOnly(2026, 11, 26), _ => { }).Team(Team);
}
