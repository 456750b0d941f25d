using Hub.Contracts.Privacy;
using Hub.Router.FollowUp;
using Hub.Router.Keys;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.FollowUp;

public sealed class SealCheckTests
{
    [Fact]
    public void A_team_without_a_key_is_named_as_whom_it_cannot_go_to()
    {
        var delivery = Guid.NewGuid();
        var (key, content) = Given.Seal(Given.Triage, delivery, null!);

        var result = new SealCheck(new TeamKeyRing([])).Check(new ResealedContent(key, content), Given.Triage, delivery);

        Assert.Equal((PrivacyRule.SealedForReceiver, "toTeam"), (result!.Objection!.Rule, result.Objection.Field));
    }
}
