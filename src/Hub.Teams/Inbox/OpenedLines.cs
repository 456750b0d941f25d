using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Text;

namespace Hub.Teams.Inbox;

/// <summary>An opened delivery as lines for people: what it is called, and what it says. Without a name, a line stands by itself.</summary>
internal static class OpenedLines
{
    /// <summary>The lines; an empty value says nothing and is left out.</summary>
    public static IEnumerable<(string Name, string? Value)> Of(OpenedDelivery opened)
        => opened.Content is { } content ? IsInitiator(opened) ? Initiator(content) : Case(content, opened) : opened.Type switch
        {
            DeliveryTypes.Collective => Collective(Read<CollectiveSignal>(opened), opened),
            DeliveryTypes.Notice => Notice(Read<FocuspuntNotice>(opened)),
            DeliveryTypes.Pattern => Pattern(Read<CollectivePattern>(opened)),
            DeliveryTypes.Trend => Trend(Read<CollectiveTrend>(opened)),
            DeliveryTypes.Unanswered => Unanswered(Read<DeliveriesUnanswered>(opened), opened.Remark),
            DeliveryTypes.Withdrawal => Withdrawn(Read<Withdrawal>(opened)),
            // a newer hub's
            _ => opened.Data.EnumerateObject().Select(member => (member.Name, (string?)TerminalWriter.Cell(member.Value.ToString()))),
        };

    private static T Read<T>(OpenedDelivery opened) => opened.Data.Deserialize<T>(HubJson.Options)!;

    private static IEnumerable<(string Name, string? Value)> Collective(CollectiveSignal signal, OpenedDelivery opened) =>
    [
        ("soort", signal.Initiative ? "plan of vraag van bewoners" : "collectief signaal"),
        ("thema", Theme(signal.Theme, opened)),
        ("waar", Join(signal.Street?.Value, signal.Area?.Value ?? "de hele gemeente")),
        ("gemeld", $"{DutchTime.ToTheMinute(signal.Hour)} (op het uur) door {TeamWords.Source(signal.SourceKind)}"),
        ("spoed", TeamWords.Urgency(WireCode.Of(signal.Urgency))),
        ("aantal", signal.Count > 1 ? $"{signal.Count} meldingen" : null),
        ("versie", signal.Revision > 1 ? $"{signal.Revision}: komt in de plaats van wat u eerder had" : null),
        ("tekst", signal.Text?.Value ?? "de hub gaf geen tekst vrij"),
        ("focuspunt", Join([.. signal.Focuspunten.Select(focuspunt => focuspunt.Value)])),
        ("waarom hier", Join([.. signal.Reasons.Select(TeamWords.Why)])),
        ("initiatief", signal.InitiatorThrough is not { } through ? null
            : through == signal.Team ? "wie dit indiende is te bereiken: dat staat verzegeld in dit postvak, als 'initiatiefnemer'"
            : $"wie dit indiende is te bereiken via {through}"),
        .. signal.Remarks.Select(remark => (
            "opmerking", (string?)$"{remark.Text.Value} ({remark.Team}, {DutchTime.ToTheMinute(remark.Hour)} op het uur)")),
    ];

    // The machine's best guess, with a word where it was not sure.
    private static string Theme(Theme theme, OpenedDelivery opened)
        => opened.Data.TryGetProperty("reasons", out var reasons) && reasons.ValueKind == JsonValueKind.Array
            && reasons.EnumerateArray().Any(reason => reason.ValueKind == JsonValueKind.String
                && reason.ValueEquals(HubReasons.ThemeToConfirm))
            ? $"{TeamWords.Theme(theme)} (te bevestigen)" : TeamWords.Theme(theme);

    private static bool IsInitiator(OpenedDelivery opened)
        => opened.Data.TryGetProperty("dataClass", out var code) && code.ValueKind == JsonValueKind.String
            && code.GetString() == WireCode.Of(DataClass.Initiator);

    private static IEnumerable<(string Name, string? Value)> Initiator(CaseContent content) =>
    [
        ("soort", "wie een plan indiende en goedvindt dat de wijkregisseur hem bereikt; alleen voor u, en alleen daarvoor"),
        ("thema", TeamWords.Theme(content.Theme)),
        ("gemeld", $"{DutchTime.ToTheMinute(content.ReportedAt)} door {TeamWords.Source(content.Source)}"),
        ("wie", content.Reporter?.Name ?? "geen naam gegeven"),
        ("telefoon", content.Reporter?.Phone),
        ("e-mail", content.Reporter?.Email),
        ("plaats", Join(content.Location?.Street, content.Location?.Place, content.Location?.Neighbourhood)),
        ("titel", content.Summary),
        ("plan", content.Description),
    ];

    private static IEnumerable<(string Name, string? Value)> Notice(FocuspuntNotice notice) =>
    [
        ("soort", "bericht bij een focuspunt; u hoeft niets te antwoorden"),
        ("focuspunt", notice.Focuspunt.Value),
        ("waar", notice.Area.Value),
        ("week", $"{notice.Week} van {notice.Year}"),
        ("", "Het andere netwerk kreeg hier iets over. Wat het is, staat er met opzet niet bij."),
    ];

    private static IEnumerable<(string Name, string? Value)> Pattern(CollectivePattern pattern) =>
    [
        ("soort", "patroon: zaken van verschillende mensen of huishoudens met één thema in één gebied"),
        ("thema", TeamWords.Theme(pattern.Theme)),
        ("waar", pattern.Area.Value),
        ("van", Day(pattern.From)),
        ("tot en met", Day(pattern.Until)),
        ("ten minste", $"{pattern.AtLeast} (afgerond naar beneden)"),
        ("", "De hub zegt met opzet wat minder dan er zijn, en het pas opnieuw als het duidelijk meer werd. "
            + "Wie het zijn, weet alleen het wijkzorgnetwerk."),
    ];

    private static IEnumerable<(string Name, string? Value)> Trend(CollectiveTrend trend) =>
    [
        ("soort", "trend: openbare zaken die hier stijgen, tegen vorig jaar en tegen de andere gebieden"),
        ("thema", TeamWords.Theme(trend.Theme)),
        ("waar", trend.Area.Value),
        ("van", Day(trend.From)),
        ("tot en met", Day(trend.Until)),
        ("ten minste", $"{trend.AtLeast} (afgerond naar beneden)"),
        ("vorig jaar", $"{trend.LastYear} of iets meer in dezelfde weken"),
    ];

    private static IEnumerable<(string Name, string? Value)> Withdrawn(Withdrawal withdrawal) =>
    [
        ("soort", "ingetrokken: niet meer van u"),
        ("wanneer", $"{DutchTime.ToTheMinute(withdrawal.At)} (op het uur)"),
        ("waarom", withdrawal.Reason is { } reason ? TeamWords.Reason(WireCode.Of(reason)) : null),
    ];

    private static IEnumerable<(string Name, string? Value)> Unanswered(DeliveriesUnanswered message, CaseRemark? said)
    {
        foreach (var group in message.Groups)
        {
            yield return ("", $"{group.Count} {Waiting(group)} {group.Team} (spoed {TeamWords.Urgency(WireCode.Of(group.Urgency))}), "
                + $"de langste sinds {DutchTime.ToTheMinute(group.Oldest)}; {(group.Step == 0 ? "herinnering" : $"stap {group.Step} van "
                + "de keten")}");
            foreach (var delivery in group.DeliveryIds)
            {
                yield return ("", $"  {delivery:D}");
            }
            if ((group.Remark?.Value ?? said?.Text) is { } remark)
            {
                yield return ("opmerking", remark);
            }
            if (group.Count > group.DeliveryIds.Length)
            {
                yield return ("", $"  en {group.Count - group.DeliveryIds.Length} meer");
            }
        }
    }

    private static string Waiting(UnansweredDeliveries group) => (group.Unfinished, group.Count) switch
    {
        _ when group.Reason is { } why => $"levering is hoger gelegd ({SteeringWords.Escalation(why)}) door",
        _ when group.HandOverTo is { } to => $"levering moet naar {to}, vraagt wie het gebied coördineert; draag haar over. Zij is nu van",
        (true, 1) => "levering is aangenomen en niet op tijd afgerond door",
        (true, _) => "leveringen zijn aangenomen en niet op tijd afgerond door",
        (false, 1) => "levering wacht op antwoord van",
        _ => "leveringen wachten op antwoord van",
    };

    private static IEnumerable<(string Name, string? Value)> Case(CaseContent content, OpenedDelivery opened) =>
    [
        ("thema", Theme(content.Theme, opened)),
        ("gemeld", $"{DutchTime.ToTheMinute(content.ReportedAt)} door {Join(content.Partner?.Value, TeamWords.Source(content.Source))}"),
        ("zaaknummer", content.Reference is { } reference ? $"{reference} (bij die partner)" : null),
        ("gezien", content.ObservedAt is { } seen ? DutchTime.ToTheMinute(seen) : null),
        (
            "over",
            Join(
                content.Subject?.Name, content.Subject?.DateOfBirth is { } born ? $"geboren {Day(born)}" : null, content.Subject?.Phone,
                content.Subject?.Email, content.Subject?.Address)),
        ("bsn", content.Subject?.Bsn),
        (
            "plaats",
            Join(
                content.Location?.Street, content.Location?.HouseNumber, content.Location?.Postcode, content.Location?.Place,
                content.Location?.Neighbourhood)),
        (
            "achterstand",
            content.ArrearsAmount is { } amount ? $"{amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')} euro" : null),
        ("titel", content.Summary),
        ("tekst", content.Description),
        .. content.AlsoPublic.Select(passage => ("ook openbaar?", (string?)passage)),
        .. content.Reasons.Select(reason => (
            "waarom", (string?)$"{reason.Why}{EvidenceWords.Of(reason, content.Summary, content.Description)}")),
        ("melder", Join(content.Reporter?.Name, content.Reporter?.Phone, content.Reporter?.Email, content.Reporter?.Organisation)),
        ("focuspunt", Join([.. content.Focuspunten.Select(focuspunt => focuspunt.Value)])),
        .. content.Attachments.Select(attachment => ("bijlage", (string?)$"{attachment.Reference} (bij de bron)")),
        .. content.Remarks.Select(
            remark => ("opmerking", (string?)$"{remark.Text} ({remark.Actor} van {remark.Team}, {DutchTime.ToTheMinute(remark.At)})")),
    ];

    private static string Day(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    // As the source wrote it where it is no date.
    private static string Day(string born)
        => DateOnly.TryParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : born;

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
