using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Wijk;

namespace Hub.Teams.Inbox;

/// <summary>What a person of a team reads, in Dutch, of a matter that goes up or to another team.</summary>
internal static class SteeringWords
{
    /// <summary>What who says something reads where nobody would get it.</summary>
    public const string NoReader = "Hier krijgt niemand de opmerking te lezen, en er is niets gebeurd. Laat de opmerking (--remark) weg.";

    /// <summary>What who hands over to a municipality reads that is not there.</summary>
    public const string NotOnHub = "Die gemeente is niet op deze hub, en er is niets gebeurd. Bel haar, en sluit dit als doorgegeven; of "
        + "geef het terug.";

    /// <summary>What who hands over to another team of another municipality reads.</summary>
    public const string OtherMunicipality = "Naar een andere gemeente gaat iets alleen via haar triage, en er is niets gebeurd. Draag "
        + "het over aan die "
        + "triage, zoals gm0202.triage.";

    /// <summary>What who asks for an original reads where the municipality lets the hub keep none.</summary>
    public const string KeepsNone = "Uw gemeente laat de hub van openbare zaken geen origineel bewaren. Geef haar terug; dan stuurt de "
        + "partner haar opnieuw.";

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
