using Hub.Contracts.Individual;
using Hub.Contracts.Territory;
using Hub.Router.Keys;
using Hub.Teams.Sealing;

namespace Hub.Testing.Nodes.Router;

/// <summary>Stands in for the team's seal: the same form, and unreadable.</summary>
internal sealed class GivenSealer : ICaseSealer
{
    public SealedCase Seal(TeamId team, Guid delivery, CaseContent content)
        => Given.Seal(team, delivery, content) is var (keyId, sealedFor) ? new SealedCase(keyId, sealedFor) : null!;
}
