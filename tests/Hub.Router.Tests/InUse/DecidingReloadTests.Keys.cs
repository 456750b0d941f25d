using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.InUse;

/// <summary>No municipality is served before its keys are there.</summary>
public sealed partial class DecidingReloadTests
{
    [Fact]
    public async Task A_new_municipality_waits_for_its_keys_and_is_served_when_they_appear()
    {
        var reload = await StartAsync();
        File.Copy(
            Path.Combine(Repository.ShippedConfiguration, "municipalities", "gm0202.json"),
            Path.Combine(root, "municipalities", "gm0202.json"));
        await reload.LookAsync(Token);
        var refused = live.Set.Municipalities.Find(new MunicipalityCode("GM0202"));

        MakeKeys(MunicipalitySet.Load(root));
        await reload.LookAsync(Token);

        Assert.Null(refused);
        Assert.NotNull(live.Set.Municipalities.Find(new MunicipalityCode("GM0202")));
        Assert.True(ring.Has(new TeamId("gm0202.triage")));
        Assert.Contains(lines.Errors, line => line.Contains("keys/ids/gm0202.key", StringComparison.Ordinal));
        Assert.Equal(0, await OpenAsync());
    }

    private void MakeKeys(MunicipalitySet municipalities)
    {
        foreach (var municipality in municipalities.Municipalities
            .Where(each => !File.Exists(Path.Combine(KeysFolder, "ids", $"{each.Prefix}.key"))))
        {
            maker.Municipality(municipality.Code);
            foreach (var team in municipality.Teams.Where(team => team.ReceivesSealed))
            {
                maker.Team(team.Id, pair);
            }
        }
    }
}
