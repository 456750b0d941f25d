using System.Text.Json;
using Hub.Contracts.Individual;

namespace Hub.Contracts.TeamInbox;

/// <summary>A delivery as the team reads it.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="Data">The contract as it came.</param>
/// <param name="Case">The case, for an individual delivery.</param>
/// <param name="Content">What was sealed, opened on the team's side.</param>
public sealed record OpenedDelivery(string Type, JsonElement Data, IndividualCase? Case, CaseContent? Content)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(OpenedDelivery);
}
