using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Router.Intake;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Persons;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Erasure;

/// <summary>
/// Answers "who received data about me" (AVG 15) and erases a person (AVG 17) by keyed hashes: the ledger holds no readable person, so
/// whoever asks brings the data, and nothing of it is kept.
/// </summary>
internal sealed class PersonRegister(LedgerDatabase database, HubKeyRing keys, TimeProvider clock)
{
    /// <summary>All provisions about a person in a municipality and what is parked about that person, oldest first.</summary>
    public Task<List<FoundProvision>> FindAsync(MunicipalityCode municipality, SignalSubject person, CancellationToken cancellationToken)
        => database.ReadAsync(session => FindAsync(session, municipality, person, cancellationToken), cancellationToken);

    /// <summary>
    /// Deletes the sealed content that the hub still holds, parked messages included, takes back what teams have not closed, tells every
    /// team that ever
    /// received it, and empties the register.
    /// What the hub took in before, and is still on its way, will go to no team (<see cref="Tombstones"/>).
    /// </summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="person">The person.</param>
    /// <param name="keepRegister">Whether the register stays for its term: then it can still be said who received what.</param>
    /// <param name="actor">Role or staff code of who erases.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="alsoPossible">Whether what matches by initials, surname and date of birth only goes as well.</param>
    public Task<List<FoundProvision>> EraseAsync(
        MunicipalityCode municipality, SignalSubject person, bool keepRegister, string actor, CancellationToken cancellationToken,
        bool alsoPossible = false)
        => database.WriteAsync(
            async session =>
            {
                // Who only may be the same person is another, until a person says otherwise: that one's case stays.
                var found = (await FindAsync(session, municipality, person, cancellationToken)).FindAll(one => one.Certain || alsoPossible);
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                foreach (var parked in found.Where(one => one.Receiver == ParkedAbout.Receiver))
                {
                    await ParkedAbout.EraseAsync(session, parked.DeliveryId, actor, now, cancellationToken);
                }
                foreach (var original in found.Where(one => one.Receiver == OriginalsAbout.Receiver))
                {
                    await OriginalsAbout.EraseAsync(session, original.DeliveryId, actor, now, cancellationToken);
                }
                var given = found.Where(one => one.Receiver is not (ParkedAbout.Receiver or OriginalsAbout.Receiver));
                foreach (var delivery in given.Select(one => one.DeliveryId).Distinct())
                {
                    await Corrections.UnlearnDeliveryAsync(session, delivery, cancellationToken);
                    await PatternMarks.ForgetAsync(session, delivery, cancellationToken);
                    var told = await Withdrawals.TellAllAsync(session, delivery, WithdrawalReason.ErasedOnRequest, now, cancellationToken);
                    await HeldContent.EraseAsync(session, delivery, now, cancellationToken);
                    session.Add(new TrailEntry(now, actor, "operator", "erase", delivery.ToString(), "erased", string.Join(' ', told)));
                }
                foreach (var one in keepRegister ? [] : found.Where(one => !one.Certain))
                {
                    await ProvisionRows.ForgetAsync(session, one.DeliveryId, cancellationToken);
                }
                foreach (var hash in Hashes(municipality, person))
                {
                    await Tombstones.AddAsync(session, hash, now, cancellationToken);
                    if (keepRegister)
                    {
                        continue;
                    }
                    await ProvisionRows.ForgetAboutAsync(session, hash, cancellationToken);
                }
                foreach (var hash in keepRegister ? [] : Elsewhere(municipality, person))
                {
                    await ProvisionRows.ForgetAtAsync(session, hash, municipality, cancellationToken);
                }
                return found;
            },
            cancellationToken);

    private async Task<List<FoundProvision>> FindAsync(
        LedgerSession session, MunicipalityCode municipality, SignalSubject person, CancellationToken cancellationToken)
    {
        var all = new List<FoundProvision>();
        foreach (var hash in Hashes(municipality, person))
        {
            all.AddRange(await ByAsync(session, hash, certain: true, cancellationToken));
            all.AddRange(await OriginalsAbout.FindAsync(session, hash, certain: true, cancellationToken));
        }
        // What another municipality handed over stands under the key of that one.
        foreach (var hash in Elsewhere(municipality, person))
        {
            all.AddRange((await ByAsync(session, hash, certain: true, cancellationToken))
                .Where(one => one.Receiver.StartsWith($"{municipality.Value}.", StringComparison.OrdinalIgnoreCase)));
        }
        if (SubjectKey.Initials(person) is { } initials)
        {
            var hash = keys.KeyedHash(municipality, SubjectKey.Purpose, initials);
            var alias = (await ByAsync(session, hash, certain: false, cancellationToken)).ToList();
            alias.AddRange(await OriginalsAbout.FindAsync(session, hash, certain: false, cancellationToken));
            all.AddRange(alias.Where(one => !all.Contains(one with { Certain = true })).ToList());
        }
        all.AddRange(await ParkedAbout.FindAsync(session, keys, municipality, Hashes(municipality, person), cancellationToken));
        return [.. all.Distinct().OrderBy(one => one.At)];
    }

    private static async Task<IEnumerable<FoundProvision>> ByAsync(
        LedgerSession session, string hash, bool certain, CancellationToken cancellationToken)
        => (await ProvisionRows.AboutAsync(session, hash, byAlias: !certain, cancellationToken)).Select(one => new FoundProvision(
            one.Row.Receiver, one.Row.DataClass, one.Row.Grondslag, one.Row.Purpose, DateTimeOffset.FromUnixTimeMilliseconds(one.Row.At),
            one.Row.DeliveryId, one.ContentHeld, certain));

    private IEnumerable<string> Elsewhere(MunicipalityCode municipality, SignalSubject person)
        => keys.Municipalities.Where(other => other != municipality).SelectMany(other => Hashes(other, person));

    private List<string> Hashes(MunicipalityCode municipality, SignalSubject person)
        => [
            .. SubjectKey.All(person).Select(key => keys.KeyedHash(municipality, SubjectKey.Purpose, key))
            .Distinct(StringComparer.Ordinal)];
}
