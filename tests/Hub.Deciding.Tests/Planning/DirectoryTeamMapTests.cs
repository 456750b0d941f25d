using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

public sealed class DirectoryTeamMapTests
{
    private static readonly DirectoryTeamMap Map = new(Squares.Set);

    [Fact]
    public void A_municipality_that_is_not_here_breaks_the_contract_where_a_team_that_is_not_there_is_none()
    {
        Assert.Throws<ContractViolationException>(() => Map.Find(new MunicipalityCode("GM9999"), TeamKind.Triage, null));
        Assert.Null(Map.Find(Plan.Zoetermeer, TeamKind.Zorgcoordinator, null));
        Assert.Equal(TeamKind.Triage, Map.Find(Plan.Zoetermeer, TeamKind.Triage, null)?.Kind);
    }
}
