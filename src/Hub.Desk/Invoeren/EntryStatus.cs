using System.Collections.Immutable;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Desk.Invoeren;

/// <summary>What became of what was entered, as its partner may know it.</summary>
/// <param name="State">Where it is now.</param>
/// <param name="ReceivedAt">When the hub took it in.</param>
/// <param name="ExpectedAt">By when somebody answers; null where nobody must (any more).</param>
/// <param name="Acute">Whether it is about danger to life.</param>
/// <param name="Outcome">What came of it, in a sentence; null where it is not closed.</param>
/// <param name="Steps">What happened, the oldest first.</param>
public sealed record EntryStatus(
    OutcomeState State, DateTimeOffset ReceivedAt, DateTimeOffset? ExpectedAt, bool Acute, string? Outcome, ImmutableArray<EntryStep> Steps)
{
    /// <summary>Reads it; null where it is something else.</summary>
    public static EntryStatus? Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return new EntryStatus(
                WireCode.Read<OutcomeState>(root.GetProperty("state").GetString()!), root.GetProperty("receivedAt").GetDateTimeOffset(),
                root.TryGetProperty("expectedAt", out var expected) ? expected.GetDateTimeOffset() : null,
                root.TryGetProperty("acute", out var acute) && acute.GetBoolean(), Text(root, "outcome"),
                [.. root.GetProperty("history").EnumerateArray().Select(Step)]);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or ContractViolationException)
        {
            return null;
        }
    }

    private static EntryStep Step(JsonElement step)
        => new(
            WireCode.Read<OutcomeState>(step.GetProperty("state").GetString()!), step.GetProperty("at").GetDateTimeOffset(),
            Text(step, "teamKind") is { } kind ? WireCode.Read<TeamKind>(kind) : null, Text(step, "reasonCode"));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>One thing that happened to it.</summary>
/// <param name="State">What.</param>
/// <param name="At">When.</param>
/// <param name="Kind">The kind of team; null for none.</param>
/// <param name="Reason">The code of a reason; null for none.</param>
public sealed record EntryStep(OutcomeState State, DateTimeOffset At, TeamKind? Kind, string? Reason);
