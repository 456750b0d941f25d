using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Router.Ledger.Rows;
using Hub.Teams.Sealing;

namespace Hub.Standalone.Demo;

/// <summary>The team's side of the demo: reads what lies ready, and opens a sealed case with the team's own private key.</summary>
internal sealed class DemoInbox(DemoFolder folder)
{
    /// <summary>Begins what only the team can read.</summary>
    public const string Opened = "[verzegeld, geopend met de sleutel van het team] ";

    /// <summary>What the team can read of a delivery, in a line.</summary>
    public string Read(DemoDelivery delivery)
        => delivery switch
        {
            { State: DeliveryState.Withdrawn or DeliveryState.WithdrawalPending } => "(teruggetrokken: is nu van een ander team)",
            { Body: null } => "(geen inhoud meer)",
            { Contract: "collective" } => Collective(HubJson.Read<CloudEvent<CollectiveSignal>>(delivery.Body).Data),
            { Contract: "individual" } => Case(delivery, HubJson.Read<CloudEvent<IndividualCase>>(delivery.Body).Data),
            { Contract: OwnMessage.Notice } => "focuspunt geraakt: alleen focuspunt, gebied en week",
            { Contract: OwnMessage.Reminder } => "herinnering: welke leveringen op antwoord wachten",
            { Contract: OwnMessage.Escalation } => "escalatie: welk team niet op tijd antwoordde en op welke leveringen",
            { Contract: OwnMessage.Pattern } => "patroon: thema, gebied, vier weken en een afgerond aantal",
            { Contract: OwnMessage.Trend } => "stijging: thema, gebied, vier weken en een afgerond aantal",
            _ => delivery.Contract,
        };

    private static string Collective(CollectiveSignal signal)
        => string.Join(
            ' ',
            new[] { signal.Street is { } street ? $"{street.Value}:" : null, signal.Text?.Value ?? $"(geen tekst; thema {signal.Theme})" }
                .OfType<string>());

    private string Case(DemoDelivery delivery, IndividualCase sealedCase)
    {
        if (folder.TeamKey(delivery.Team) is not { } key)
        {
            return "(verzegeld; dit team heeft geen sleutel)";
        }
        try
        {
            using var opener = new CaseOpener(delivery.Team, key);
            return $"{Opened}{Words(opener.Open(delivery.Id, sealedCase.Content), sealedCase.DataClass)}";
        }
        catch (ContractViolationException fault)
        {
            return $"(verzegeld; niet te openen: {RuleWords.Dutch(fault.Rule)})";
        }
    }

    private static string Words(CaseContent content, DataClass dataClass)
    {
        string?[] parts =
        [
            dataClass == DataClass.Initiator
                ? $"te bereiken: {content.Reporter?.Name} {content.Reporter?.Phone ?? content.Reporter?.Email}"
                : null,
            content.Subject?.Name, content.ArrearsAmount is { } amount ? $"achterstand {amount:0.00} euro" : null, content.Summary,
            content.Description,
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
