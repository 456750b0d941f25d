using System.Globalization;

namespace Hub.Adapters.Outcomes;

/// <summary>How far a pushed outcome is, as conditions of SQL; written out, since the index of what is due names its state.</summary>
internal static class CallbackStates
{
    /// <summary>To be sent at its next try.</summary>
    public static readonly string Waiting = Is(CallbackState.Waiting);

    /// <summary>Given up.</summary>
    public static readonly string Parked = Is(CallbackState.Parked);

    private static string Is(CallbackState state) => $"state = {((int)state).ToString(CultureInfo.InvariantCulture)}";
}
