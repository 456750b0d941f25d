using System.Text.Json;

namespace Hub.Desk.Invoeren;

/// <summary>The receipt in the answer of the partners' door.</summary>
internal static class EntryReceipt
{
    /// <summary>Its id; null where there is none.</summary>
    public static Guid? Of(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("receiptId").GetGuid();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
