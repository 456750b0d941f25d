using System.Text.Json;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Doors;

/// <summary>Writes the receipt of a signal. A repeat gets the same words as the first time.</summary>
internal static class ReceiptWriter
{
    /// <summary>What every receipt says: the hub is no emergency line.</summary>
    public const string Advice = "De hub is geen alarmlijn. Bij direct gevaar voor personen: bel 112.";

    /// <summary>What the receipt says when there is danger to life.</summary>
    public const string AcuteAdvice = "Direct gevaar voor personen: bel nu 112. De hub alarmeert geen hulpdiensten.";

    /// <summary>Where the partner asks what became of the signal.</summary>
    public static string Location(IntakeResult.Accepted accepted) => $"/v1/signals/{accepted.ReceiptId}";

    /// <summary>Writes the members of the receipt into an open object.</summary>
    public static void Write(Utf8JsonWriter json, IntakeResult.Accepted accepted)
    {
        json.WriteString("receiptId", accepted.ReceiptId);
        json.WriteNumber("revision", accepted.Revision);
        json.WriteString("state", "received"u8);
        json.WriteString("receivedAt", accepted.ReceivedAt.UtcDateTime);
        if (accepted.Acute)
        {
            json.WriteBoolean("acute", true);
        }
        json.WriteString("advice", accepted.Acute ? AcuteAdvice : Advice);
    }
}
