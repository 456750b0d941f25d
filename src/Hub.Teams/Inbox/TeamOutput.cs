using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Text;

namespace Hub.Teams.Inbox;

/// <summary>What a person of a team sees on the screen: Dutch, in Dutch local time. As JSON it is what came, with times in UTC.</summary>
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
        output.WriteLine(page.Deliveries.IsDefaultOrEmpty
            ? "Er wacht niets."
            : $"{"kenmerk",-38}{"soort",-16}{"stand",-14}{"spoed",-9}{"binnen",-18}reageren voor (Nederlandse tijd)");
        foreach (var entry in page.Deliveries)
        {
            output.WriteLine(
                $"{entry.DeliveryId,-38:D}{TeamWords.Contract(entry.Contract, entry.DataClass),-16}{TeamWords.State(entry.State),-14}"
                + $"{TeamWords.Urgency(entry.Urgency),-9}"
                + $"{DutchTime.ToTheMinute(entry.ReceivedAt),-18}{(Term(entry) is { } due ? DutchTime.ToTheMinute(due) : "-")}");
            foreach (var remark in Remarks(entry))
            {
                output.WriteLine($"    {remark}");
            }
        }
        if (page.Counts is { Late: > 0 } counts)
        {
            output.WriteLine($"{counts.Late} te laat: ./hub team inbox --late toont alleen die.");
        }
        if (page.More)
        {
            output.WriteLine("Er is meer: handel eerst de bovenste af.");
        }
    }

    /// <summary>What waits in somebody's areas, and whose it is.</summary>
    public static void Areas(InboxPage page, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(page, HubJson.Options));
            return;
        }
        output.WriteLine(page.Deliveries.IsDefaultOrEmpty ? "Er wacht niets in uw gebieden."
            : $"{"kenmerk",-38}{"gebied",-24}{"soort",-12}{"spoed",-9}team");
        foreach (var entry in page.Deliveries)
        {
            output.WriteLine(
                $"{entry.DeliveryId,-38:D}{entry.Area,-24}{TeamWords.Contract(entry.Contract),-12}{TeamWords.Urgency(entry.Urgency),-9}"
                + $"{entry.Owner}");
            output.WriteLine($"    {TeamWords.State(entry.State)}, termijn {(Term(entry) is { } due ? DutchTime.ToTheMinute(due) : "-")}");
            if (entry is { RaisedTo: { } above, RaisedReason: { } raised })
            {
                output.WriteLine($"    hoger gelegd bij {above}: {SteeringWords.Escalation(raised)}");
            }
            if (entry.AskedTo is { } asked)
            {
                output.WriteLine($"    gevraagd over te dragen aan {asked}");
            }
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
        foreach (var (name, value) in OpenedLines.Of(opened).Where(line => !string.IsNullOrWhiteSpace(line.Value)))
        {
            output.WriteLine(name.Length == 0 ? TerminalWriter.Cell(value!) : $"{name,-13}{Continued(value!)}");
        }
    }

    private static DateTimeOffset? Term(InboxEntry entry) => entry.FinishBy ?? entry.Due;

    private static IEnumerable<string> Remarks(InboxEntry entry)
    {
        if (entry is { State: InboxCodes.Withdrawn, Reason: { } taken })
        {
            yield return $"ingetrokken op {DutchTime.ToTheMinute(entry.ReceivedAt)}: {TeamWords.Reason(taken)}";
            yield break;
        }
        if (entry.MadePublic is { } open)
        {
            var also = entry.State == InboxCodes.Decided ? "" : "ook ";
            var actor = open.By is null ? "" : $" door {open.By}";
            yield return $"op {DutchTime.ToTheMinute(open.At)} {also}openbaar gemaakt{actor}, voor {open.To}";
        }
        if (entry.JoinedTo is { } lead)
        {
            yield return SameMatterWords.To(lead);
        }
        if (entry.Joined is { } others)
        {
            yield return SameMatterWords.With(others);
        }
        if (entry.Owner is { } owner)
        {
            yield return $"aangeboden door {owner}, dat eigenaar blijft tot u aanneemt";
        }
        if (entry.OfferedTo is { } other)
        {
            yield return $"wacht op {other}: u blijft eigenaar tot dat team heeft aangenomen";
        }
        if (entry.Reason is { } why)
        {
            yield return entry is { ReturnedBy: { } by, ReturnedAt: { } at }
                ? $"kwam op {DutchTime.ToTheMinute(at)} terug van {by}: {TeamWords.Reason(why)}"
                : $"kwam terug: {TeamWords.Reason(why)}";
        }
        if (entry.Revision > 1)
        {
            yield return $"versie {entry.Revision}: komt in de plaats van wat u eerder had";
        }
        if (entry is { RaisedTo: { } above, RaisedReason: { } raised })
        {
            yield return $"hoger gelegd bij {above}: {SteeringWords.Escalation(raised)}";
        }
        if (entry is { AskedTo: { } next, AskedBy: { } who })
        {
            yield return $"{who} vraagt u dit over te dragen aan {next}: ./hub team hand-over --to {next}";
        }
        if (entry.FinishBy is { } last)
        {
            yield return $"af te ronden voor {DutchTime.ToTheMinute(last)}";
        }
        if (entry.ContentUntil is { } until)
        {
            yield return $"inhoud bij de hub tot {DutchTime.ToTheMinute(until)}; bewaar wat u nodig hebt met ./hub team export";
        }
    }

    // A line of the text stands under the first, so that none can be taken for another field.
    private static string Continued(string value)
        => string.Join($"\n{new string(' ', 13)}", value.ReplaceLineEndings("\n").Split('\n').Select(TerminalWriter.Cell));
}
