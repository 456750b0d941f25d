using Hub.Contracts.FollowUp;

namespace Hub.Hosting.Alarms;

/// <summary>What an alarm is about, in Dutch: on the board, the command line and in mail.</summary>
public static class AlarmWords
{
    /// <summary>The words, without a capital.</summary>
    /// <param name="code">The alarm; one that is not known stays as it is.</param>
    public static string Of(string code) => code switch
    {
        AlarmCodes.Acute => "direct gevaar in een signaal: zorg dat iemand handelt",
        AlarmCodes.Parked => "een bericht kon niet worden verwerkt",
        AlarmCodes.Unanswered => "een team antwoordt niet",
        AlarmCodes.Unfinished => "een team rondt niet af wat het aannam",
        AlarmCodes.SpoolWaiting => "een signaal wacht lang op de router",
        AlarmCodes.SpoolAcuteWaiting => "een acuut signaal wacht op de router",
        AlarmCodes.SpoolUnreadable => "een schijf beschadigde een regel van een spool; die ligt apart",
        AlarmCodes.SpoolDamaged => "het spoolbestand van een adapter is beschadigd: daar komt niets binnen",
        AlarmCodes.LedgerRestored => "het grootboek komt uit een reservekopie; de adapters bieden opnieuw aan wat zij bewaren",
        AlarmCodes.WorkerSilent => "een onderdeel laat niets horen",
        AlarmCodes.RouterNotReady => "een router werkt niet helemaal",
        AlarmCodes.QueueMissing => "de wachtrij van een team is weg en de hub mag haar niet maken",
        AlarmCodes.NoticesUnsent => "een bericht aan een contact gaat niet weg",
        AlarmCodes.ClockDiffers => "de klok van een router loopt anders dan die van de database",
        AlarmCodes.DeliveryUnconfirmed => "een levering wacht op de wachtrij van haar team",
        AlarmCodes.AmqpParked => "een bericht in de wachtrij van een partner is onleesbaar",
        AlarmCodes.AmqpResults => "de broker van een partner neemt geen uitslagen aan",
        AlarmCodes.AmqpUnreadable => "de wachtrij van een partner is niet te lezen",
        AlarmCodes.FolderUnreadable => "de map van een partner is niet te lezen",
        AlarmCodes.FolderOdd => "in de map van een partner staat iets dat geen bestand is",
        AlarmCodes.FileSetAside => "een bestand van een partner is twee keer misgegaan",
        AlarmCodes.PartnerSilent => "een partner stuurt niets meer",
        AlarmCodes.PartnersRefused => "een partnerbestand is stuk; het oude geldt nog",
        AlarmCodes.RoutingRefused => "een gemeente, grens of regel is stuk; het oude geldt nog",
        AlarmCodes.CallbackParked => "een partner neemt geen uitkomsten aan",
        AlarmCodes.CallbackGone => "een partner wil geen uitkomsten meer",
        AlarmCodes.SignalenQuarantined => "een melding kan zo niet worden ingelezen",
        AlarmCodes.SignalenUnreadable => "een meldingensysteem is niet te lezen",
        AlarmCodes.SignalenNotWritten => "een meldingensysteem weigert wat de hub terugschrijft",
        AlarmCodes.SignalenErasedAtSource => "een melding is bij de bron gewist, en dus ook hier",
        _ when code.StartsWith(AlarmCodes.AdaptersNotReady, StringComparison.Ordinal) => "een deel van de adapters werkt niet",
        _ => code,
    };
}
