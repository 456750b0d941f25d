using Hub.Contracts.Operations;

namespace Hub.Desk.Bord;

/// <summary>What the names of <see cref="HubStatus"/> mean, in Dutch.</summary>
internal static class StatusWords
{
    /// <summary>A part.</summary>
    public static string OfKind(string kind) => kind switch
    {
        "ledger" => "grootboek",
        "broker" => "broker",
        "adapters" => "adapters",
        "router" => "router",
        "spool" => "spool",
        _ => kind,
    };

    /// <summary>How a part stands.</summary>
    public static string OfState(string state) => state switch
    {
        "ok" => "in orde",
        "away" => "antwoordt niet",
        "none" => "draait niet",
        "silent" => "niet gehoord",
        "damaged" => "beschadigd: er wordt niets aangenomen",
        "untaken" => "niemand neemt signalen aan",
        _ when state.StartsWith("not-ready: ", StringComparison.Ordinal) => $"werkt niet: {state["not-ready: ".Length..]}",
        _ => state,
    };

    /// <summary>A count.</summary>
    public static string OfFigure(string name) => name switch
    {
        "signals.routed" => "signalen toegewezen",
        "signals.refused" => "signalen geweigerd",
        "signals.parked" => "signalen geparkeerd",
        "signals.superseded" => "signalen ingehaald door een nieuwere revisie",
        "deliveries.pending" => "leveringen op weg naar de wachtrij",
        "deliveries.delivered" => "leveringen bezorgd, nog niet aangenomen",
        "deliveries.accepted" => "leveringen aangenomen",
        "deliveries.closed" => "leveringen gesloten",
        "deliveries.hand-over-pending" or "deliveries.handing-over" => "leveringen in overdracht",
        "deliveries.withdrawal-pending" or "deliveries.withdrawn" => "leveringen ingetrokken",
        "deliveries.returned" => "leveringen teruggegeven",
        "parked" => "geparkeerd",
        "alarms.open" => "alarmen open",
        "alarms.here" => "alarmen bij de adapters op deze machine",
        "ledger.restores" => "keren dat het grootboek uit een reservekopie is teruggezet",
        "ledger.reconciling" => "adapters die daarna nog opnieuw aanbieden",
        "ledger.offered" => "signalen die daarvoor opnieuw onderweg zijn",
        "deliveries.late" => "te laat aangenomen",
        "deliveries.unfinished" => "aangenomen en niet op tijd afgerond",
        "deliveries.unconfirmed" => "niet bevestigd door wachtrij",
        "deliveries.unaccepted" => "langer dan een dag niet aangenomen",
        "outcomes.waiting" => "uitkomsten op weg naar de adapters",
        "spool.waiting" => "signalen die in de spool op de router wachten",
        "spool.acute-waiting" => "acuut signaal dat in de spool wacht",
        "spool.set-aside" => "beschadigde rijen in de spool, apart gezet",
        "callbacks.waiting" => "uitkomsten die een partner nog niet bevestigde",
        "callbacks.parked" => "uitkomsten die niet meer geprobeerd worden",
        "amqp.parked" => "AMQP-berichten apart gezet",
        _ => name,
    };
}
