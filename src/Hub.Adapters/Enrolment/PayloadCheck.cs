using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Hub.Adapters.Amqp;
using Hub.Adapters.Corporation;
using Hub.Adapters.Doors;
using Hub.Adapters.FileDrop;
using Hub.Adapters.HubApi;
using Hub.Adapters.Intake;
using Hub.Adapters.Open311;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Enrolment;

/// <summary>Runs a payload through the door of a partner, up to where it would be stored.</summary>
internal sealed class PayloadCheck(Partner partner, Open311Catalog? catalog, TimeProvider clock)
{
    private readonly DoorTranslators translators = new(clock);

    /// <summary>The doors by the names that <see cref="Run"/> takes.</summary>
    public const string DoorNames =
        "hub-api, signalen-push, signalen-poll, open311 (het formulier), corporation-zaak, corporation-signalering, corporation-externe-incasso, police, "
        + "file-drop, amqp, amqp-zaak, amqp-signalering of amqp-externe-incasso";

    /// <summary>The result of each record; null when the partner has no such door.</summary>
    public IReadOnlyList<PayloadResult>? Run(string door, string extension, ReadOnlyMemory<byte> content)
        => content.Length > Largest(door) && Open(door, extension, default) is not null
            ? [new PayloadResult("bericht", [new Refusal("$", $"must have at most {Largest(door)} bytes")], [])]
            : Open(door, extension, content);

    private static int Largest(string door) => door == "file-drop" ? DropReader.LargestFile : SignalDoor.LargestBody;

    private List<PayloadResult>? Open(string door, string extension, ReadOnlyMemory<byte> content) => door switch
    {
        "hub-api" when Has(PartnerFormat.HubApi) => Events(content),
        "signalen-push" when Has(PartnerFormat.SignalenPush) => One(translators.Signalen(partner).Translate(content, "proef")),
        "signalen-poll" when Has(PartnerFormat.SignalenPoll) => Meldingen(content),
        "open311" when Has(PartnerFormat.Open311) && catalog is not null => Form(content, catalog),
        "amqp" or "amqp-zaak" or "amqp-signalering" or "amqp-externe-incasso" when Has(PartnerFormat.Amqp) => Message(door, content.ToArray()),
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

    // A page of the list, or one melding.
    private List<PayloadResult> Meldingen(ReadOnlyMemory<byte> content)
    {
        if (JsonBody.Element(content, new FaultList()) is { ValueKind: JsonValueKind.Object } page
            && page.TryGetProperty("results", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray().Select((item, index) => Result(
                $"melding [{index}]", translators.Signalen(partner).Translate(Encoding.UTF8.GetBytes(item.GetRawText()))))];
        }
        return One(translators.Signalen(partner).Translate(content));
    }

    private List<PayloadResult> Form(ReadOnlyMemory<byte> content, Open311Catalog services)
    {
        if (Open311Fields.Read(content.Span, contentType: null, out var fault) is not { } form)
        {
            return [new PayloadResult("formulier", [new Refusal("$", fault!)], [])];
        }
        var translator = new Open311Translator(services);
        var errors = translator.Check(form);
        return errors.Count > 0
            ? [new PayloadResult("formulier", [.. errors.Select(error => new Refusal($"{error.Code}", error.Description))], [])]
            : [Result("formulier", translator.Translate(form, "proef", clock.GetUtcNow()))];
    }

    private List<PayloadResult> Message(string door, byte[] content)
    {
        var message = new AmqpMessage(content, "proef", door.Length > 5 ? door[5..] : null, null, 0);
        return AmqpTranslator.Unreadable(message) is { } parked
            ? [new PayloadResult("bericht", [new Refusal("$", $"would be set apart unread: {parked.Reason}")], [])]
            : One(new AmqpTranslator(translators, clock).Translate(partner, message).Translation);
    }

    private PayloadResult Event(string at, JsonElement item) => JsonMarshal.GetRawUtf8Value(item).Length > EventReader.LargestEvent
        ? new PayloadResult(at, [new Refusal("$", "must have at most 64 KiB")], [])
        : EventReader.Read(item, partner, clock.GetUtcNow()) switch
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
