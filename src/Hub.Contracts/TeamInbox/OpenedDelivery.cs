using System.Text.Json;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// A delivery as the team reads it, opened on the team's side: what <c>hub team open --json</c> prints. It never travels.
/// </summary>
public sealed record OpenedDelivery
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The type is missing or the data is no object.</exception>
    public OpenedDelivery(string type, JsonElement data, CaseContent? content = null, CaseRemark? remark = null)
    {
        Type = Require.Text(type, 100);
        Data = data.ValueKind == JsonValueKind.Object ? data : throw new ContractViolationException(nameof(data), "must be an object");
        Content = content;
        Remark = remark;
    }

    /// <summary>The event's type, such as <c>nl.wijkhub.collective-signal.v1</c>.</summary>
    public string Type { get; }

    /// <summary>The contract as it came; a case is sealed in it.</summary>
    public JsonElement Data { get; }

    /// <summary>What was sealed; null for a delivery that was not.</summary>
    public CaseContent? Content { get; }

    /// <summary>What a team said, sealed, when it laid a case with the reader; null for everything else.</summary>
    public CaseRemark? Remark { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(OpenedDelivery);
}
