using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Wijk;

namespace Hub.Teams.Inbox;

/// <summary>What a person of a team reads, in Dutch, of a matter that goes up or to another team.</summary>
internal static class SteeringWords
{
    /// <summary>Why a team laid a matter with who stands above it.</summary>
    public static string Escalation(EscalationReason reason) => reason switch
    {
        EscalationReason.BeyondUs => "gaat ons boven de macht",
        EscalationReason.NoProgress => "komt niet verder",
        EscalationReason.OthersAbsent => "wie nodig is doet niet mee",
        EscalationReason.Disagreement => "teams zijn het oneens van wie het is",
        EscalationReason.Unsafe => "het wordt onveilig",
        _ => WireCode.Of(reason),
    };

    /// <summary>What became of giving a matter to another team.</summary>
    public static string Reassigned(string way) => way switch
    {
        ReassignAnswer.Moved => "toegewezen aan dat team; wie het had hoort het",
        ReassignAnswer.Offered => "aangeboden aan dat team; wie het aannam blijft eigenaar tot dat team aanneemt",
        ReassignAnswer.Asked => "gevraagd: alleen wie de zaak heeft kan haar openen, dus dat team draagt haar over en blijft eigenaar "
            + "tot het andere aanneemt",
        _ => "gedaan",
    };
}
