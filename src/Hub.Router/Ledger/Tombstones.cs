using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// Makes an erasure hold for what was on its way: a signal that the hub took in before a person was erased, and decides afterwards, goes to
/// no team. Spools, queues and parked messages can be on other machines and sealed, so they are met here, where every signal passes.
/// </summary>
internal static class Tombstones
{
    /// <summary>Code in the ledger, the trail and the partner's receipt.</summary>
    public const string Code = "erased-on-request";

    /// <summary>Code of a signal that its source erased.</summary>
    public const string AtSource = "erased-at-source";

    /// <summary>What stands for a signal that its source erased.</summary>
    public static string OfSignal(Guid signal, string partner) => $"signal {signal:N} {partner}";

    /// <summary>Remembers a person by keyed hash, or a signal.</summary>
    public static Task AddAsync(LedgerSession session, string subject, long at, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "INSERT INTO erasures (subject, at) VALUES (@subject, @at) ON CONFLICT DO NOTHING",
            cancellationToken, ("@subject", subject), ("@at", at));

    /// <summary>Takes out of a batch what is about somebody who was erased after the hub had taken it in.</summary>
    public static void Apply(IReadOnlyDictionary<string, long> erased, List<Recording> fresh)
    {
        for (var i = 0; i < fresh.Count && erased.Count > 0; i++)
        {
            bool Is(string subject) => erased.TryGetValue(subject, out var at) && fresh[i].Signal.ReceivedAt <= at;

            if (Is(OfSignal(fresh[i].Signal.Id, fresh[i].Signal.Partner)))
            {
                fresh[i] = Emptied(fresh[i], AtSource);
            }
            else if (fresh[i].Provisions.Any(one => Is(one.Subject)))
            {
                fresh[i] = Emptied(fresh[i], Code);
            }
            else if (fresh[i].Originals.Any(one => Is(one.Subject)))
            {
                // The public matter is about nobody; what is kept beside it is.
                fresh[i] = fresh[i] with { Originals = [.. fresh[i].Originals.Where(one => !Is(one.Subject))] };
            }
        }
    }

    private static Recording Emptied(Recording one, string code) => one with
    {
        Signal = one.Signal with
        {
            State = SignalState.Refused,
            ReasonCode = code,
            TeamKinds = "",
            Kind = null,
            Theme = null,
            Area = null,
            Reasons = "",
        },
        Deliveries = [],
        Notices = [],
        Provisions = [],
        Originals = [],
        Marks = [],
        Trail = one.Trail with { Result = "refused", Detail = code },
    };
}
