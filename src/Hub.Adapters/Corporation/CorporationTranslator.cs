using System.Collections.Frozen;
using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Corporation;

/// <summary>Turns VERA-shaped messages of a corporation into signals. No clock, no network, no log.</summary>
/// <remarks>
/// VERA's schemas require nothing, so this door has its own required set (V05). A BSN is never read: a corporation is no
/// user of it for this (Wabb 10, UAVG 46). Staff files stay out.
/// </remarks>
internal sealed class CorporationTranslator(VeraCodes codes, FrozenSet<MunicipalityCode> municipalities)
{
    private const string Scheme = "corporatie";
    private readonly VeraRelations relations = new(codes);

    /// <summary>Translates one message.</summary>
    public Translation Translate(CorporationMessage kind, ReadOnlyMemory<byte> body)
    {
        var faults = new FaultList();
        if (JsonBody.Object(body, faults) is not { } message)
        {
            return faults.Refused();
        }
        var draft = kind switch
        {
            CorporationMessage.Zaak => Zaak(message),
            CorporationMessage.Signalering => Signalering(message),
            CorporationMessage.ExterneIncasso => ExterneIncasso(message),
            _ => throw new InvalidOperationException($"{kind} has no handling."),
        };
        var signal = Build(message, draft, new HubAttributes(message));
        return faults.Close(signal, Number(message.Text("idOrganisatie", 60)));
    }

    // "KVK-90000301" and "90000301" are one organisation.
    private static string? Number(string? organisation)
        => organisation is null ? null : string.Concat(organisation.Where(char.IsAsciiDigit));

    private CorporationDraft Zaak(JsonPart zaak)
    {
        var begun = VeraMoments.Moment(zaak, "begindatum");
        var registered = VeraMoments.Moment(zaak, "registratiedatum");
        var day = VeraMoments.DayOf(registered ?? begun);
        var type = zaak.RequiredPart("zaaktype");
        var kind = type is null ? null : codes.Required(type, "soort", "ZAAKTYPESOORT", day);
        var detail = type is null ? null : codes.Optional(type, "detailSoort", "ZAAKTYPEDETAILSOORT", day, kind);
        if (type is not null)
        {
            codes.Optional(type, "vertrouwelijkheid", "VERTROUWELIJKHEID", day);
        }
        if (kind is { Code: "ORG" })
        {
            type!.Fault(
                "soort.code", "a complaint about the organisation or its staff stays with the corporation", PrivacyRule.StaffFilesStayOut);
        }
        CheckParts(zaak, day);
        var arrears = kind is { Code: "FIN" } && detail?.Code is not "HUR";
        var category = kind is null ? null : detail is null ? $"ZAAKTYPESOORT.{kind.Code}" : $"{kind.Code}.{detail.Code}";
        var text = zaak.Text("toelichting", 19_000) ?? (arrears ? null : zaak.RequiredText("omschrijving", 500));
        return new CorporationDraft(
            "zaak", begun, registered ?? begun, category, arrears, zaak.Text("omschrijving", 500), text,
            relations.SubjectOfZaak(zaak, day));
    }

    private void CheckParts(JsonPart zaak, DateOnly? day)
    {
        string? last = null;
        DateTimeOffset? lastAt = null;
        foreach (var status in zaak.Parts("zaakstatussen"))
        {
            var code = codes.Optional(status, "soort", "ZAAKSTATUSSOORT", day)?.Code;
            var at = VeraMoments.Moment(status, "begindatum");
            if (code is not null && (lastAt is null || at >= lastAt))
            {
                (last, lastAt) = (code, at);
            }
        }
        if (last is "AFG" or "GES" or "GEA")
        {
            zaak.Fault("zaakstatussen", "must not end in a closed status: what is closed is not routed");
        }
        foreach (var item in zaak.Parts("objecten"))
        {
            codes.Optional(item, "soort", "ZAAKOBJECTSOORT", day);
        }
    }

    private CorporationDraft Signalering(JsonPart message)
    {
        var begun = VeraMoments.Moment(message, "begindatum");
        var day = VeraMoments.DayOf(begun);
        var kind = codes.Required(message, "soort", "SIGNALERINGSOORT", day);
        var detail = codes.Optional(message, "detailSoort", "SIGNALERINGDETAILSOORT", day, kind);
        if (kind is { Code: "WAN" })
        {
            message.Fault("soort.code", "conduct towards staff stays with the corporation", PrivacyRule.StaffFilesStayOut);
        }
        if (detail is { Code: "BEZ" })
        {
            message.Fault(
                "detailSoort.code", "how the corporation keeps its staff safe stays with the corporation", PrivacyRule.StaffFilesStayOut);
        }
        if (detail is { Code: "MUT" })
        {
            message.Fault("detailSoort.code", "damage at the end of a lease is no arrears of rent", PrivacyRule.ArrearsForDebtHelpOnly);
        }
        if (codes.Optional(message, "status", "SIGNALERINGSTATUS", day) is { Code: "VER" })
        {
            message.Fault("status.code", "must be ACT or PAS: what has lapsed is not routed");
        }
        var summary = detail is null ? kind?.Name : $"{kind?.Name}: {detail.Name}";
        return new CorporationDraft(
            "signalering", begun, begun, kind is null ? null : $"SIGNALERINGSOORT.{kind.Code}", kind is { Code: "SCH" }, summary,
            message.Text("toelichting", 19_000) ?? message.Text("omschrijving", 500) ?? summary, relations.Single(message, "relatie", day));
    }

    private CorporationDraft ExterneIncasso(JsonPart message)
    {
        var begun = VeraMoments.Day(message, "begindatum");
        var day = VeraMoments.DayOf(begun);
        var kind = codes.Required(message, "soort", "EXTERNEINCASSOSOORT", day);
        if (codes.Optional(message, "status", "EXTERNEINCASSOSTATUS", day) is { Code: "EIN" })
        {
            message.Fault("status.code", "must be NIE or ACT: what has ended is not routed");
        }
        // "relatie" is the bailiff or agency; the debtor stands behind "debiteur".
        var debtor = message.Member("debiteur") is { ValueKind: System.Text.Json.JsonValueKind.Object }
            ? relations.Single(message.Part("debiteur")!, "relatie", day)
            : null;
        return new CorporationDraft(
            "externe-incasso", begun, begun, kind is null ? null : $"EXTERNEINCASSOSOORT.{kind.Code}", true, null, null, debtor);
    }

    private Func<Signal> Build(JsonPart message, CorporationDraft draft, HubAttributes attributes)
    {
        var id = message.RequiredText("idExtern", 80);
        var organisation = message.RequiredText("idOrganisatie", 60);
        if (!message.Has("begindatum"))
        {
            message.Fault("begindatum", "is required");
        }
        var externalId = $"{draft.Kind}/{organisation}/{id}";
        var municipality = VeraPlace.Municipality(attributes, municipalities);
        var location = VeraPlace.Location(attributes, draft.Person?.Address);
        var category = draft.Category is null ? null : new SignalCategory(Scheme, draft.Category);
        var basis = PartnerBasis.Read(attributes);
        if (draft.IsArrears)
        {
            var amount = VeraArrears.Amount(attributes, message);
            VeraArrears.ArePreconditionsMet(attributes);
            VeraArrears.CheckReminder(attributes);
            var debtor = VeraArrears.Contact(attributes, draft.Person);
            return () => new Signal(
                externalId, SourceKind.Corporatie, municipality!, draft.Reported!.Value, Vroegsignalering.Description, null, category,
                location, debtor,
                legalBasis: basis ?? Vroegsignalering.Basis, arrears: Vroegsignalering.Create(amount!.Value));
        }
        var subject = Subject(attributes, draft.Person);
        var urgency = attributes.Flag("hub.spoed") is true ? Urgency.High : Urgency.Normal;
        return () => new Signal(
            externalId, SourceKind.Corporatie, municipality!, draft.Reported!.Value, draft.Text!, draft.Summary, category, location,
            subject,
            observedAt: draft.Begun, urgency: urgency, legalBasis: basis);
    }

    private static SignalSubject? Subject(HubAttributes attributes, VeraPerson? person)
    {
        var (name, phone, email) = (
            attributes.Text("hub.naam", 200) ?? person?.Name, attributes.Text("hub.telefoon", 40) ?? person?.Phone,
            attributes.Text("hub.email", 200) ?? person?.Email);
        return person is null && (name ?? phone ?? email) is null
            ? null
            : new SignalSubject(name, person?.DateOfBirth, null, phone, email, person?.Address?.Line());
    }
}
