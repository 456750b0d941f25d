using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.Keys;

namespace Hub.Router.FollowUp;

/// <summary>
/// Whether what a team sealed anew is sealed for its next reader, as far as it can be seen without opening it
/// (<see cref="PrivacyRule.SealedForReceiver"/>).
/// </summary>
internal sealed class SealCheck(TeamKeyRing keys)
{
    /// <summary>
    /// Refuses content that is sealed for another team, key or delivery. The form itself <see cref="Contracts.Individual.CompactJwe"/> has
    /// checked.
    /// </summary>
    public FollowUpResult? Check(ResealedContent resealed, TeamId reader, Guid delivery)
        => !keys.Has(reader) ? Refused("toTeam")
            : resealed.Content.Team != reader ? Refused("content.team")
            : resealed.Content.Delivery != delivery ? Refused("content.delivery")
            : keys.Newest(reader) is var key && (resealed.KeyId != key.KeyId || resealed.Content.KeyId != key.KeyId)
                ? Refused("content.kid")
            : resealed.Content.SealedKeyBytes != key.Parameters.Modulus!.Length ? Refused("content.encrypted_key")
            : null;

    private static FollowUpResult Refused(string field) => FollowUpResult.Refused(new Objection(PrivacyRule.SealedForReceiver, field));
}
