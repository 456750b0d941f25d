using Hub.Contracts.Individual;
using Hub.Contracts.Territory;

namespace Hub.Router.TeamInbox;

/// <summary>What a team must do so that a delivery goes on to a next reader: the hub cannot open the case, so the team seals what that reader may have.</summary>
/// <param name="Team">The next reader.</param>
/// <param name="Way"><c>sealed</c>: open the case and seal it for the key below. <c>as-is</c>: it holds no person; send nothing along. <c>ends</c>: nobody may have
/// it; return it without content, and its partner is the owner again.</param>
/// <param name="MayHaveBsn">Whether the next reader may have a BSN; leave it out of what you seal where not.</param>
/// <param name="DataClass">What kind of content it is for the next reader; null where nothing is sealed.</param>
/// <param name="KeyId">The key to seal for; null where nothing is sealed.</param>
/// <param name="Jwk">That key as JSON Web Key; null where nothing is sealed.</param>
internal sealed record NextReaderForm(TeamId Team, string Way, bool MayHaveBsn = false, DataClass? DataClass = null, string? KeyId = null, string? Jwk = null)
{
    public const string Sealed = "sealed";
    public const string AsIs = "as-is";
    public const string Ends = "ends";
}
