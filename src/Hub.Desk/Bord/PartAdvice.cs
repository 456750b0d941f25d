using Hub.Contracts.Operations;
using Hub.Hosting.Alarms;

namespace Hub.Desk.Bord;

/// <summary>What an operator does about a part that does not work, or about what waits, in one sentence.</summary>
internal static class PartAdvice
{
    /// <summary>For a part.</summary>
    public static string Of(StatusPart part) => (part.Kind, part.State) switch
    {
        ("ledger", _) => "Start de database; signalen wachten zolang bij de adapters en gaan daarna vanzelf door.",
        ("broker", "untaken") => "Start een router: niemand neemt signalen aan.",
        ("broker", _) => "Start de broker; signalen wachten zolang bij de adapters en gaan daarna vanzelf door. Of er een acuut signaal "
            + "bij is, zegt nu de mail, of ./hub alarms op de machine van de adapters.",
        ("adapters", "none") => "Start een adapter: geen enkele partner krijgt nu antwoord.",
        ("router", "none") => "Start een router: signalen wachten zolang bij de adapters.",
        ("spool", _) => AlarmAdvice.Of("spool.damaged"),
        (_, "silent") => AlarmAdvice.Of("worker.silent"),
        _ => "Kijk in zijn logboek wat er niet werkt, en maak dat weer goed.",
    };

    /// <summary>For what waits.</summary>
    public static string Of(StatusFigure figure) => figure.Name switch
    {
        "deliveries.unfinished" => "De teams zijn herinnerd; bel wie iets lang laat liggen: ./hub alarms zegt wie.",
        "deliveries.late" => "Bel de teams die bovenaan de wachtrijen staan.",
        "deliveries.unconfirmed" => AlarmAdvice.Of("delivery.unconfirmed"),
        "spool.waiting" => AlarmAdvice.Of("spool.waiting"),
        "spool.acute-waiting" => AlarmAdvice.Of("spool.acute-waiting"),
        "spool.set-aside" => AlarmAdvice.Of("spool.unreadable"),
        "amqp.parked" => AlarmAdvice.Of("amqp.parked"),
        "alarms.here" => "Kijk met ./hub alarms op de machine van de adapters: de router hoorde dit nog niet.",
        "ledger.reconciling" => "Wacht tot de adapters klaar zijn; een adapter die nooit terugkomt: ./hub workers forget met zijn naam.",
        _ => "Kijk met ./hub status op de machine van de hub.",
    };
}
