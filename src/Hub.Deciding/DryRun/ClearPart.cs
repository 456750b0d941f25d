using System.Buffers.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;

namespace Hub.Deciding.DryRun;

/// <summary>
/// Writes <c>clear</c>: everything of a delivery that its team can read without a key. It is the contract that would be sent, less the ids
/// that a dry run does not give, so that what goes out and what is shown cannot differ.
/// </summary>
internal static class ClearPart
{
    private const string NoKey = "dry-run";

    private static readonly Guid NoId = Guid.AllBitsSet;

    /// <summary>Writes the member.</summary>
    public static void Write(Utf8JsonWriter json, Signal signal, PlannedDelivery delivery, RoutingDecision.Routed decision)
    {
        using var contract = delivery switch
        {
            PlannedDelivery.Collective open => JsonSerializer.SerializeToDocument(
                DeliveryContracts.CollectiveOf(NoId, 1, signal.Municipality, signal.Source, open, decision, signal.ReportedAt),
                HubJson.Options),
            PlannedDelivery.Sealed closed => JsonSerializer.SerializeToDocument(
                DeliveryContracts.IndividualOf(NoId, 1, signal.Municipality, closed, decision, NoKey, NoContent(closed.Team)),
                HubJson.Options),
            _ => throw new InvalidOperationException($"{delivery.GetType().Name} has no handling."),
        };
        json.WriteStartObject("clear");
        foreach (var member in contract.RootElement.EnumerateObject()
            .Where(member => member.Name is not ("deliveryId" or "revision" or "keyId" or "content")))
        {
            member.WriteTo(json);
        }
        json.WriteEndObject();
    }

    // Stands where the sealed content would, in its form: a dry run seals nothing, and the member is left out above.
    private static CompactJwe NoContent(TeamId team)
        => new(
            $"{Base64Url.EncodeToString(CaseHeader.For(team, NoKey, NoId))}.{new string('A', 342)}."
                + $"{new string('A', 16)}.AAA.{new string('A', 22)}");
}
