using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.Keys;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Intake;

/// <summary>Makes the row that keeps what a public matter was made of, sealed for triage. Safe for more threads at once.</summary>
internal sealed class OriginalKeeper(HubKeyRing keys, OriginalSealer sealer)
{
    /// <summary>The row; null where the desk has no key.</summary>
    public OriginalRow? Row(Guid id, SignalReceived envelope, Signal signal, HeldOriginal held, long now)
    {
        // About the subject only where triage may read of one: a split signal's public half is about nobody.
        var about = held.Content.Subject is null ? null : signal.Subject;
        return sealer.Seal(held.Reader, id, held.Content.From(envelope.Partner)) is not { } one ? null
            : new OriginalRow(
                id, envelope.Revision, held.Reader.Value, one.KeyId, one.Content.Value, Grounds(envelope, held.Basis, held.Content),
                held.Basis.Covenant?.Value, envelope.Municipality.Value,
                keys.KeyedHash(envelope.Municipality, SubjectKey.Purpose, SubjectKey.For(about, signal.Id)),
                SubjectKey.Initials(about) is { } initials
                    ? keys.KeyedHash(envelope.Municipality, SubjectKey.Purpose, initials) : null, now);
    }

    /// <summary>On what sealed content rests, in codes.</summary>
    public static DeliveryGrounds Grounds(SignalReceived envelope, LegalBasis basis, CaseContent content)
        => new(
            WireCode.Of(envelope.SourceKind), basis.Grondslag.Value, basis.Purpose.Value,
            basis.WpgArticle is { } article ? WireCode.Of(article) : null,
            string.Join(',', envelope.Covenant?.PoliceDestinations ?? []), content.Subject?.Bsn is not null);
}
