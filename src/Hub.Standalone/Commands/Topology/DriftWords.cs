using Hub.Contracts;
using Hub.Hosting.Bus;

namespace Hub.Standalone.Commands.Topology;

/// <summary>What operators read of a difference, and what they do about it.</summary>
internal static class DriftWords
{
    private const string Load = "./hub topology export --known-users LIJST --output definitions.json, "
        + "en rabbitmqctl import_definitions definitions.json";

    /// <summary>What it is and how it differs.</summary>
    public static string Of(Drift drift)
        => $"{Kind(drift)}: {Part(drift.Part)} {Name(drift)}{(drift.Details.IsEmpty ? "" : $" ({Details(drift)})")}";

    /// <summary>What to do about all differences of one kind of one part.</summary>
    /// <param name="kind">How they differ.</param>
    /// <param name="part">What they are.</param>
    /// <param name="ofTeams">Whether they are queues of teams.</param>
    public static string Advice(DriftKind kind, BrokerPart part, bool ofTeams) => (kind, part) switch
    {
        (DriftKind.Missing, BrokerPart.Queue or BrokerPart.Exchange or BrokerPart.Binding) =>
            "./hub topology apply maakt het; wat een team kwijt is gaat daarna vanzelf opnieuw",
        (DriftKind.Missing, _) or (DriftKind.Differs, BrokerPart.User or BrokerPart.Permission or BrokerPart.Policy) => Load,
        (DriftKind.Differs, BrokerPart.Queue) when ofTeams =>
            "het werkt ook zo. Anders maken kan alleen opnieuw: laat het team hem leeglezen, "
            + "rabbitmqctl delete_queue NAAM, ./hub topology apply; wat er nog in lag gaat opnieuw",
        (DriftKind.Differs, BrokerPart.Queue) =>
            "de werker kan er zo niet bij. Zet queueReplicas in hub.json terug, of stop de werkers, "
            + "kijk met ./hub queues dat hij leeg is, rabbitmqctl delete_queue NAAM, ./hub topology apply",
        (DriftKind.Differs, _) => "stop de werkers, verwijder het bij de broker, ./hub topology apply",
        (DriftKind.Extra, BrokerPart.Queue) when ofTeams =>
            "dit team is er niet meer, of leest nu zijn postvak. Is de wachtrij leeg: rabbitmqctl delete_queue NAAM",
        (DriftKind.Extra, BrokerPart.Binding) =>
            "wat de hub stuurt gaat hierlangs ook ergens anders heen: vraag wie dit maakte, en haal het weg",
        (DriftKind.Extra, BrokerPart.Policy) =>
            "kan het beleid van de hub opzij zetten: rabbitmqctl clear_policy NAAM, of noem het met --known",
        (DriftKind.Extra, BrokerPart.Permission) =>
            "deze gebruiker kan bij de berichten van de hub: rabbitmqctl clear_permissions -p VHOST NAAM, of noem hem met --known",
        (DriftKind.Extra, _) => "niet van de hub: vraag wie dit maakte, en haal het weg of noem het met --known",
        (DriftKind.Forbidden, _) => $"de gebruiker van de hub mag dit niet zien: {Load}",
        _ => "",
    };

    /// <summary>Why definitions of a release cannot be used; null where they can.</summary>
    /// <param name="written">The release that wrote them; null where they do not say.</param>
    /// <param name="target">The broker that they are meant for; null for the same.</param>
    public static string? Refusal(BrokerRelease? written, BrokerRelease? target) => written switch
    {
        { IsKnown: false } when written < BrokerRelease.Oldest =>
            $"Deze definities zijn van RabbitMQ {written}; "
            + $"de hub werkt met {BrokerRelease.Oldest} en later. Werk de broker bij.",
        { IsKnown: false } =>
            $"Deze definities zijn van RabbitMQ {written}, nieuwer dan deze hub kent (tot en met 4.x). "
            + "Werk eerst de hub bij, of vergelijk met de definities van de broker zelf.",
        { } one when target is { } broker && one.Major > broker.Major =>
            $"Deze definities zijn van RabbitMQ {one} en de broker is {broker}: "
            + $"die weigert ze, of leest ze anders. Maak ze opnieuw: ./hub topology export --target {broker}.",
        _ => null,
    };

    private static string Kind(Drift drift) => drift.Kind switch
    {
        DriftKind.Missing => "ontbreekt",
        DriftKind.Differs => "anders",
        DriftKind.Extra => "te veel",
        _ => "niet te zien",
    };

    private static string Part(BrokerPart part) => part switch
    {
        BrokerPart.VirtualHost => "virtual host",
        BrokerPart.User => "gebruiker",
        BrokerPart.Permission => "rechten van",
        BrokerPart.Policy => "beleid",
        BrokerPart.Queue => "wachtrij",
        BrokerPart.Exchange => "exchange",
        _ => "verbinding",
    };

    private static string Name(Drift drift) => drift.Host.Length == 0 ? drift.Name : $"{drift.Name} in {drift.Host}";

    private static string Details(Drift drift) => string.Join("; ", drift.Details.Select(Detail));

    private static string Detail(DriftDetail detail)
        => detail.Wanted is null && detail.Found is null ? detail.Setting
            : $"{detail.Setting} is {detail.Found ?? "er niet"}, moet zijn {detail.Wanted ?? "er niet"}";

    /// <summary>The part and kind as JSON has them.</summary>
    public static object Json(Drift drift)
        => new
        {
            kind = WireCode.Of(drift.Kind),
            part = WireCode.Of(drift.Part),
            host = drift.Host,
            name = drift.Name,
            details = drift.Details
        };
}
