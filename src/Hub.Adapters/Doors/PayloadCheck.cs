using System.Text.Json;
using Hub.Adapters.Corporation;
using Hub.Adapters.FileDrop;
using Hub.Adapters.HubApi;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Doors;

/// <summary>Runs a payload through the door of a partner, up to where it would be stored.</summary>
internal sealed class PayloadCheck(Partner partner, TimeProvider clock)
{
    private readonly DoorTranslators translators = new(clock);

    /// <summary>The result of each record; null when the partner has no such door.</summary>
    public IReadOnlyList<PayloadResult>? Run(string door, string extension, ReadOnlyMemory<byte> content) => door switch
    {
        "hub-api" when Has(PartnerFormat.HubApi) => Events(content),
        "signalen-push" when Has(PartnerFormat.SignalenPush) => One(translators.Signalen(partner).Translate(content, "proef")),
        "corporation" or "corporation-zaak" when Has(PartnerFormat.Corporation) => One(translators.Corporation(partner).Translate(CorporationMessage.Zaak, content)),
        "corporation-signalering" when Has(PartnerFormat.Corporation) => One(translators.Corporation(partner).Translate(CorporationMessage.Signalering, content)),
        "corporation-externe-incasso" when Has(PartnerFormat.Corporation) => One(translators.Corporation(partner).Translate(CorporationMessage.ExterneIncasso, content)),
        "police" when Has(PartnerFormat.Police) => One(translators.Police(partner).Translate(content)),
        "file-drop" when Has(PartnerFormat.FileDrop) => Drop(extension, content),
        _ => null,
    };

    private bool Has(PartnerFormat format) => partner.Formats.Contains(format);

    private List<PayloadResult> Events(ReadOnlyMemory<byte> content)
    {
        using var document = EventReader.Open(content);
        if (document is null)
        {
            return [new PayloadResult("event", EventReader.Unreadable().Faults, [])];
        }
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select((item, index) => Event($"event [{index}]", item))]
            : [Event("event", document.RootElement)];
    }

    private PayloadResult Event(string at, JsonElement item) => EventReader.Read(item, partner, clock.GetUtcNow()) switch
    {
        EventReading.Read read => Taken(at, read.Signal, "data."),
        EventReading.Refused refused => new PayloadResult(at, refused.Faults, []),
        _ => throw new InvalidOperationException("An event is read or refused."),
    };

    private List<PayloadResult> One(Translation translation) => [Result("bericht", translation)];

    private List<PayloadResult> Drop(string extension, ReadOnlyMemory<byte> content)
    {
        var (items, fault) = new DropReader(translators).Read(partner, extension, content);
        return fault is not null
            ? [new PayloadResult("bestand", [fault], [])]
            : [.. items.Select(item => Result($"rij {item.Row}", item.Translation))];
    }

    private PayloadResult Result(string at, Translation translation) => translation switch
    {
        Translation.Accepted accepted => Taken(at, accepted.Signal, ""),
        Translation.Refused refused => new PayloadResult(at, refused.Faults, []),
        _ => throw new InvalidOperationException("A translation is accepted or refused."),
    };

    private PayloadResult Taken(string at, Signal signal, string prefix)
    {
        var now = clock.GetUtcNow();
        var faults = EdgeRules.Check(partner, signal, municipalityHasKeys: true, now);
        var notes = new List<string>();
        if (!ReferenceEquals(SignalMask.Apply(signal), signal))
        {
            notes.Add("er staat een BSN in een tekst; de hub maakt het onleesbaar (BsnWhereLawPrescribes)");
        }
        if (partner.ClaimAt(now) is null)
        {
            notes.Add("zonder geldig convenant gaat dit alleen door als het collectief is (CovenantRequired)");
        }
        if (signal.Urgency == Urgency.Acute)
        {
            notes.Add("de hub is geen alarmlijn: bel bij direct gevaar 112");
        }
        return new PayloadResult(at, [.. faults.Select(fault => fault with { Field = prefix + fault.Field })], [.. notes]);
    }
}
