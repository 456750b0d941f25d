using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.TeamInbox;
using Hub.Hosting.Terminal;
using Hub.Router.Delivery;
using Hub.Router.Disclosure;

namespace Hub.Router.TeamInbox;

/// <summary>What a person of a team sees on the screen.</summary>
internal static class TeamOutput
{
    /// <summary>The inbox.</summary>
    public static void Inbox(InboxPage page, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(page, HubJson.Options));
            return;
        }
        output.WriteLine(page.Deliveries.IsDefaultOrEmpty ? "Er wacht niets." : $"{"kenmerk",-38}{"soort",-12}{"stand",-14}{"spoed",-8}{"binnen",-18}reageren voor");
        foreach (var entry in page.Deliveries)
        {
            output.WriteLine($"{entry.DeliveryId,-38:D}{entry.Contract,-12}{entry.State,-14}{entry.Urgency,-8}{Moment(entry.ReceivedAt),-18}{(entry.Due is { } due ? Moment(due) : "-")}{(TeamWords.Reason(entry.Reason) is { } why ? $"  {why}" : "")}");
        }
        if (page.More)
        {
            output.WriteLine("Er is meer.");
        }
    }

    /// <summary>One delivery.</summary>
    public static void Opened(OpenedDelivery opened, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(opened, HubJson.Options));
            return;
        }
        if (opened.Content is { } content)
        {
            Case(content, output);
            return;
        }
        if (opened.Type == DeliveryEvents.UnansweredType)
        {
            Unanswered(opened.Data.Deserialize<DeliveriesUnanswered>(HubJson.Options)!, output);
            return;
        }
        foreach (var member in opened.Data.EnumerateObject())
        {
            output.WriteLine($"{member.Name,-14}{TerminalWriter.Cell(member.Value.ToString())}");
        }
    }

    private static void Unanswered(DeliveriesUnanswered message, TextWriter output)
    {
        foreach (var group in message.Groups)
        {
            output.WriteLine(
                $"{group.Count} {(group.Count == 1 ? "levering wacht" : "leveringen wachten")} op antwoord van {group.Team} (spoed {Codes.Of(group.Urgency)}), "
                + $"de langste sinds {Moment(group.Oldest)}; {(group.Step == 0 ? "herinnering" : $"stap {group.Step} van de keten")}");
            foreach (var delivery in group.DeliveryIds)
            {
                output.WriteLine($"  {delivery:D}");
            }
            if (group.Count > group.DeliveryIds.Length)
            {
                output.WriteLine($"  en {group.Count - group.DeliveryIds.Length} meer");
            }
        }
    }

    private static void Case(CaseContent content, TextWriter output)
    {
        Line(output, "thema", Codes.Of(content.Theme));
        Line(output, "gemeld", $"{Moment(content.ReportedAt)} door {Codes.Of(content.Source)}");
        Line(output, "over", Join(content.Subject?.Name, content.Subject?.DateOfBirth is { } born ? $"geb. {born}" : null, content.Subject?.Phone, content.Subject?.Email, content.Subject?.Address));
        Line(output, "bsn", content.Subject?.Bsn);
        Line(output, "plaats", Join(content.Location?.Street, content.Location?.HouseNumber, content.Location?.Postcode, content.Location?.Place, content.Location?.Neighbourhood));
        Line(output, "achterstand", content.ArrearsAmount?.ToString("0.00", CultureInfo.InvariantCulture));
        Line(output, "titel", content.Summary);
        Line(output, "tekst", content.Description);
        Line(output, "melder", Join(content.Reporter?.Name, content.Reporter?.Phone, content.Reporter?.Email, content.Reporter?.Organisation));
        Line(output, "focuspunt", Join([.. content.Focuspunten.Select(focuspunt => focuspunt.Value)]));
        foreach (var attachment in content.Attachments)
        {
            Line(output, "bijlage", $"{attachment.Reference} (bij de bron)");
        }
    }

    private static void Line(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            output.WriteLine($"{name,-13}{Continued(value)}");
        }
    }

    // A line of the text stands under the first, so that none can be taken for another field.
    private static string Continued(string value) => string.Join($"\n{new string(' ', 13)}", value.ReplaceLineEndings("\n").Split('\n').Select(TerminalWriter.Cell));

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
