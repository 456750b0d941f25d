using System.Runtime.InteropServices;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Router.Intake;

/// <summary>Takes a message of signals apart. One that cannot be read costs none of the others their way.</summary>
internal static class CarriedSignals
{
    /// <summary>Adds the signals of a message, and each part that is no signal with what is wrong with it.</summary>
    public static void Read(
        byte[] message, List<SignalReceived> signals, List<(byte[] Part, ContractViolationException Violation)> unreadable)
    {
        try
        {
            signals.AddRange(HubJson.Read<SignalsReceived>(message).Signals);
            return;
        }
        catch (ContractViolationException)
        {
            // Which of them it is, is told below.
        }
        foreach (var part in Parts(message))
        {
            try
            {
                signals.Add(HubJson.Read<SignalReceived>(part));
            }
            catch (ContractViolationException violation)
            {
                unreadable.Add((part, violation));
            }
        }
    }

    /// <summary>The signals of a message as bytes, read or not; the message itself where it is no list of signals.</summary>
    public static IReadOnlyList<byte[]> Parts(byte[] message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("signals"u8, out var list) && list.ValueKind == JsonValueKind.Array
                && list.GetArrayLength() > 0
                ? [.. list.EnumerateArray().Select(part => JsonMarshal.GetRawUtf8Value(part).ToArray())]
                : [message];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [message]; // the latter for half a surrogate pair in a member's name
        }
    }
}
