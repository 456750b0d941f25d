using System.Diagnostics;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Hosting.Keys;
using Hub.Hosting.Telemetry;

namespace Hub.Adapters.Intake;

/// <summary>The single way in: checks a translated signal, masks and seals it, and answers when it is on disk.</summary>
internal sealed class SignalIntake(SpoolWriter spool, SpoolKeys contentKeys, HubKeyRing keys, IntakeMeters meters, TimeProvider clock)
{
    /// <summary>Takes a signal of an authenticated partner in.</summary>
    /// <param name="partner">The authenticated partner.</param>
    /// <param name="signal">What its adapter made of its input.</param>
    /// <param name="cancellationToken">Gives up before its turn to be written comes.</param>
    /// <param name="recordOf">Under whose name the id is derived, where an alias holds; by default the partner's.</param>
    /// <param name="organisation">The number of the organisation whose record it is, where the record says so: then its alias
    /// decides.</param>
    /// <exception cref="SpoolUnavailableException">The spool cannot write; the partner must send again.</exception>
    public async ValueTask<IntakeResult> TakeInAsync(
        Partner partner, Signal signal, CancellationToken cancellationToken, PartnerId? recordOf = null, string? organisation = null)
    {
        var began = clock.GetTimestamp();
        var span = SignalTraces.Begin("signal.receive");
        var result = Alias(partner, organisation, clock.GetUtcNow(), ref recordOf) is { } refused
            ? new IntakeResult.Refused([refused])
            : await TakeAsync(partner, signal, recordOf, SignalTraces.Parent(span), cancellationToken);
        meters.Count(partner, result, clock.GetElapsedTime(began));
        End(span, partner, signal, result);
        return result;
    }

    /// <summary>Takes what a form of record made in, with all that it tells of whose record it is.</summary>
    /// <exception cref="SpoolUnavailableException">The spool cannot write; the partner must send again.</exception>
    public ValueTask<IntakeResult> TakeInAsync(Partner partner, Translation.Accepted made, CancellationToken cancellationToken)
        => TakeInAsync(partner, made.Signal, cancellationToken, made.RecordOf, made.Organisation);

    private async ValueTask<IntakeResult> TakeAsync(Partner partner, Signal signal, PartnerId? recordOf, TraceParent? trace,
        CancellationToken cancellationToken)
    {
        var now = WholeMilliseconds(clock.GetUtcNow());
        var faults = EdgeRules.Check(partner, signal, keys.Serves(signal.Municipality), now);
        if (!faults.IsEmpty)
        {
            return new IntakeResult.Refused(faults);
        }
        var masked = SignalMask.Apply(signal);
        var content = HubJson.Write(masked);
        var entry = new IntakeEntry(
            SignalIds.ForRecord(keys.IdKey(signal.Municipality), recordOf ?? partner.Id, signal.Id), partner, signal.Municipality, now,
            signal.Urgency, keys.KeyedHash(signal.Municipality, "content", content));
        var revision = 1;
        while (true)
        {
            // The revision is bound into the seal, and only the spool's writer knows it: the first guess is nearly always right.
            var span = SignalTraces.Begin("spool.store", trace);
            var stored = await spool.InsertAsync(entry.Seal(contentKeys, revision, content, trace), partner.Callback is not null,
                cancellationToken);
            SignalTraces.End(span);
            if (recordOf is not null && stored.Owner is { } owner && !Carries(partner, owner))
            {
                // Another half of a split took this old record over: from then on it is theirs, and the same record here is another signal.
                entry = entry with
                {
                    SignalId = SignalIds.ForRecord(keys.IdKey(signal.Municipality), recordOf, $"{partner.Id}\n{signal.Id}"),
                };
                (recordOf, revision) = (null, 1);
                continue;
            }
            if (stored.Kind is not SpoolInsertKind.OtherRevision)
            {
                return new IntakeResult.Accepted(
                    entry.SignalId, stored.Revision, stored.ReceivedAt, Kind(stored), signal.Urgency == Urgency.Acute);
            }
            revision = stored.Revision;
        }
    }

    private static void End(Activity? span, Partner partner, Signal signal, IntakeResult result)
    {
        if (span is not null)
        {
            SignalTraces.End(
                span, (TraceTags.Municipality, signal.Municipality.Value), (TraceTags.SourceKind, WireCode.Of(partner.Kind)),
                (TraceTags.Outcome, IntakeMeters.Name(result)));
        }
    }

    private static bool Carries(Partner partner, string owner)
        => owner == partner.Id.Value || partner.Aliases.Any(alias => alias.Partner.Value == owner);

    // After a merger old records keep their ids; after the last day the old number is nobody's.
    private static Refusal? Alias(Partner partner, string? organisation, DateTimeOffset now, ref PartnerId? recordOf)
    {
        if (organisation is null || partner.Aliases.IsEmpty || organisation == partner.Number)
        {
            return null;
        }
        var aliases = partner.Aliases.Where(alias => alias.Number == organisation).ToList();
        recordOf ??= aliases.Find(alias => alias.HoldsAt(now))?.Partner;
        return aliases.Count > 0 && recordOf is null
            ? new Refusal("idOrganisatie", "must carry a number that this partner sends under today")
            : null;
    }

    // The spool keeps milliseconds: the first receipt and its repeats must be equal.
    private static DateTimeOffset WholeMilliseconds(DateTimeOffset moment)
        => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());

    private static IntakeKind Kind(SpoolInsertResult stored)
        => stored.Kind is SpoolInsertKind.Known ? IntakeKind.Duplicate
            : stored.Revision == 1 ? IntakeKind.New
            : IntakeKind.Revision;
}
