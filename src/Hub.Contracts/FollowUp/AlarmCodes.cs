namespace Hub.Contracts.FollowUp;

/// <summary>
/// The codes of all alarms, for adapters and routers alike: operators look them up and filter on them, so that none is renamed.
/// </summary>
public static class AlarmCodes
{
    /// <summary>Danger to life in a signal; its cause is the team that must act.</summary>
    public const string Acute = "acute";

    /// <summary>What could not be processed; its cause is the code that says why.</summary>
    public const string Parked = "parked";

    /// <summary>All who should have answered are silent; its cause is the team that owns the delivery.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>What was taken up is not closed, and all who heard of that are silent; its cause is the team that took it up.</summary>
    public const string Unfinished = "unfinished";

    /// <summary>The oldest signal waits long for the router.</summary>
    public const string SpoolWaiting = "spool.waiting";

    /// <summary>A signal that its sender called acute waits for the router.</summary>
    public const string SpoolAcuteWaiting = "spool.acute-waiting";

    /// <summary>Rows of a spool are not what was written; it is also the code of those signals.</summary>
    public const string SpoolUnreadable = "spool.unreadable";

    /// <summary>A spool's file is damaged: nothing is taken in there.</summary>
    public const string SpoolDamaged = "spool.damaged";

    /// <summary>The ledger was put back, and the adapters have not offered everything again yet.</summary>
    public const string LedgerRestored = "ledger.restored";

    /// <summary>A worker is not heard.</summary>
    public const string WorkerSilent = "worker.silent";

    /// <summary>A part of a router does not work for long.</summary>
    public const string RouterNotReady = "router.not-ready";

    /// <summary>A part of an adapter does not work for long; the part's name follows.</summary>
    public const string AdaptersNotReady = "adapters.not-ready";

    /// <summary>A team's queue is not there and could not be made; the cause is the queue's name.</summary>
    public const string QueueMissing = "queue.missing";

    /// <summary>A contact could not be told, twice in a row, or not at each address; the cause is its name.</summary>
    public const string NoticesUnsent = "notices.unsent";

    /// <summary>The clock of a router's machine, or of the database's, is wrong.</summary>
    public const string ClockDiffers = "clock.differs";

    /// <summary>A delivery waits long for its queue.</summary>
    public const string DeliveryUnconfirmed = "delivery.unconfirmed";

    /// <summary>Messages of a partner were set apart.</summary>
    public const string AmqpParked = "amqp.parked";

    /// <summary>A partner's broker takes no results.</summary>
    public const string AmqpResults = "amqp.results";

    /// <summary>A partner's queue cannot be read for long.</summary>
    public const string AmqpUnreadable = "amqp.unreadable";

    /// <summary>A partner's folder cannot be read for long.</summary>
    public const string FolderUnreadable = "file-drop.unreadable";

    /// <summary>What stands in a partner's folder and is no plain file, or a folder that is a link.</summary>
    public const string FolderOdd = "file-drop.odd";

    /// <summary>A file was set aside: the process died at it twice.</summary>
    public const string FileSetAside = "file-drop.set-aside";

    /// <summary>A partner sends nothing any more.</summary>
    public const string PartnerSilent = "partner.silent";

    /// <summary>A set of partners was refused; the one before it goes on.</summary>
    public const string PartnersRefused = "config.partners.refused";

    /// <summary>A set of municipalities, borders or rules was refused; the one before it goes on.</summary>
    public const string RoutingRefused = "config.routing.refused";

    /// <summary>Outcomes that a partner did not take in 72 hours.</summary>
    public const string CallbackParked = "callback.parked";

    /// <summary>A partner ended its subscription; it stands as long as that holds.</summary>
    public const string CallbackGone = "callback.gone";

    /// <summary>A melding cannot be read as it is.</summary>
    public const string SignalenQuarantined = "signalen-quarantined";

    /// <summary>An installation of Signalen cannot be read for long.</summary>
    public const string SignalenUnreadable = "signalen-unreadable";

    /// <summary>An installation of Signalen refuses what is written back, again and again.</summary>
    public const string SignalenNotWritten = "signalen-not-written";

    /// <summary>A melding was erased at its source, and so here.</summary>
    public const string SignalenErasedAtSource = "signalen-erased-at-source";
}
