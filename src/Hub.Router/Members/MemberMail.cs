using System.Text;
using Hub.Contracts;
using Hub.Contracts.Members;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Router.Ledger.Members;

namespace Hub.Router.Members;

/// <summary>Mail addresses of members: sealed with a key of the hub, so that the ledger alone tells nobody's.</summary>
internal sealed class MemberMail(HubKeyRing keys)
{
    private const string Purpose = "hub.member-mail.v1";

    /// <summary>What is kept of a choice; null for never.</summary>
    public MemberContact? Seal(Guid member, TeamId team, NoticeChoice choice)
        => choice.Mail is not { } mail ? null
            : new MemberContact(
                member, team.Value, WireCode.Of(choice.When), keys.Newest,
                Cipher(keys.Newest).Seal(member, 1, Municipality(team.Value), Encoding.UTF8.GetBytes(mail)));

    /// <summary>The choice; null where the key is gone that the address was sealed with: the member chooses once more.</summary>
    public NoticeChoice? Open(MemberContact? contact)
    {
        if (contact is null || !keys.Has(contact.KeyId))
        {
            return null;
        }
        try
        {
            return new NoticeChoice(
                WireCode.Read<MemberNoticeTime>(contact.When),
                Encoding.UTF8.GetString(Cipher(contact.KeyId).Open(contact.Mail, contact.Member, 1, Municipality(contact.Team))));
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }

    private ContentKey Cipher(string keyId) => new(keys.Derive(keyId, Purpose));

    private static MunicipalityCode Municipality(string team) => new(team[..6].ToUpperInvariant());
}
