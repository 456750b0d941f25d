using Hub.Contracts.FollowUp;

namespace Hub.Hosting.Alarms;

/// <summary>What an operator does about an alarm, in one sentence; <c>docs/operators.md</c> says more.</summary>
public static class AlarmAdvice
{
    /// <summary>The sentence.</summary>
    /// <param name="code">The alarm.</param>
    /// <param name="cause">What it comes from.</param>
    public static string Of(string code, string cause = "") => code switch
    {
        AlarmCodes.Acute when cause.StartsWith("gm", StringComparison.Ordinal) => "Bel dit team, en overtuig u dat iemand handelt.",
        AlarmCodes.Acute => "Bel deze partner: zijn signaal is geweigerd. Meld het alarm daarna af.",
        AlarmCodes.Parked => "Kijk bij Geparkeerd wat er ligt; bied het na de reparatie opnieuw aan, of gooi het weg en zeg het de "
            + "partner.",
        AlarmCodes.Unanswered => "Bel dit team; bij het alarm staat wat er wacht.",
        AlarmCodes.Unfinished => "Bel dit team: het sluit wat klaar is, of draagt over wat het niet afkrijgt.",
        AlarmCodes.SpoolWaiting => "Kijk welk onderdeel niet werkt en start het; wat wacht gaat daarna vanzelf door.",
        AlarmCodes.SpoolAcuteWaiting => "Start nu het onderdeel dat niet werkt; de melder kreeg te horen dat hij 112 moet bellen.",
        AlarmCodes.SpoolUnreadable => "Kijk de schijf van de adapter na, en daarna op die machine ./hub parked list: opnieuw aanbieden "
            + "of weggooien.",
        AlarmCodes.SpoolDamaged => "Stop die adapter en herstel het bestand zoals in de handleiding staat, onder ‘Een beschadigde spool’.",
        AlarmCodes.LedgerRestored => "Niets, als u het grootboek zelf terugzette; anders: ./hub trail verify.",
        AlarmCodes.WorkerSilent => "Start dit onderdeel; komt het nooit terug, dan ./hub workers forget met zijn naam.",
        AlarmCodes.RouterNotReady => "Kijk in zijn logboek wat er niet werkt, en maak dat weer goed.",
        AlarmCodes.QueueMissing => "Maak de wachtrij: ./hub topology apply, als een gebruiker van de broker die dat mag.",
        AlarmCodes.NoticesUnsent => "Kijk of de mailserver of het webadres van dit contact het doet: ./hub notices test.",
        AlarmCodes.ClockDiffers => "Zet de klok goed die verkeerd loopt (timedatectl).",
        AlarmCodes.DeliveryUnconfirmed => "Kijk of de broker en de wachtrij van het team er zijn; is de wachtrij weg: ./hub topology "
            + "apply.",
        AlarmCodes.AmqpParked => "Kijk bij Geparkeerd, zeg het de partner, en meld dit alarm daarna af.",
        AlarmCodes.AmqpResults => "Maak de wachtrij signals.results van de partner weer goed (./hub topology apply).",
        AlarmCodes.AmqpUnreadable => "Kijk of de broker en de virtual host van deze partner er zijn en de hub toelaten.",
        AlarmCodes.FolderUnreadable => "Kijk of de schijf er is en de gebruiker van de hub in deze map mag lezen en schrijven.",
        AlarmCodes.FolderOdd => "Kijk met ls -l wie dit in de map zette, en haal het weg.",
        AlarmCodes.FileSetAside => "Bewaar een kopie van het bestand, zeg het de partner, en meld dit alarm daarna af.",
        AlarmCodes.PartnerSilent => "Vraag de partner of zijn systeem nog verstuurt.",
        AlarmCodes.PartnersRefused => "Draai ./hub config check, herstel het bestand en sla het op.",
        AlarmCodes.RoutingRefused => "Draai ./hub config check, herstel het bestand en sla het op; ontbreekt er een sleutel: ./hub keys "
            + "new.",
        AlarmCodes.CallbackParked => "Zeg het de partner: zijn adres neemt niets aan; hij kan de uitkomst zelf blijven opvragen.",
        AlarmCodes.CallbackGone => "Haal het adres uit zijn bestand of verander het; was het een vergissing: ./hub partner resume.",
        AlarmCodes.SignalenQuarantined => "Kijk naar de melding in het meldingensysteem en herstel haar daar.",
        AlarmCodes.SignalenUnreadable => "Kijk of dat systeem draait en het account van de hub toelaat.",
        AlarmCodes.SignalenNotWritten => "Geef het account van de hub het recht om die melding te wijzigen.",
        AlarmCodes.SignalenErasedAtSource => "Niets; behalve als het er veel zijn: dan mist het account van de hub misschien een recht.",
        _ when code.StartsWith(AlarmCodes.AdaptersNotReady, StringComparison.Ordinal) => "Kijk welk onderdeel niet werkt en start het; "
            + "signalen wachten zolang in de spool.",
        _ => "Zoek de code op in de handleiding voor beheerders.",
    };
}
