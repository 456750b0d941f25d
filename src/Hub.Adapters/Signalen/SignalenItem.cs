using System.Text.Json;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Signalen;

/// <summary>What the poller itself reads of a melding in a list; the rest is the translator's.</summary>
internal static class SignalenItem
{
    /// <summary>The melding's own number; null where there is none that may stand in an address.</summary>
    public static string? Number(JsonElement item)
        => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var number)
            && number.ValueKind is JsonValueKind.Number or JsonValueKind.String
            && number.ToString() is var id && SignalenSeen.IsNumber(id) ? id : null;

    /// <summary>
    /// The mark of its last change as it came. Any other text is kept nowhere: without a mark a melding is read each time that it is
    /// listed.
    /// </summary>
    public static string Mark(JsonElement item) => Moment(item, "updated_at") is null ? "" : item.GetProperty("updated_at").GetString()!;

    /// <summary>A moment; null where there is none that can be read.</summary>
    public static DateTimeOffset? Moment(JsonElement item, string name)
        => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            && Moments.TryParse(text.GetString()!, out var moment) ? moment.ToUniversalTime() : null;
}
