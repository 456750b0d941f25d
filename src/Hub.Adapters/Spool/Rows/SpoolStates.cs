using System.Globalization;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool.Rows;

/// <summary>
/// Where a signal in the spool stands, as conditions of SQL: a state has a name, also where the file only knows its number.
/// </summary>
/// <remarks>Written out rather than as parameters, since the partial indexes of the spool's scripts serve a query only where it names
/// their states.</remarks>
internal static class SpoolStates
{
    /// <summary>The number of a signal that waits for the router's receipt.</summary>
    public static readonly string Received = Of(OutcomeState.Received);

    /// <summary>It waits for the router's receipt: this spool owns it.</summary>
    public static readonly string Pending = $"state = {Received}";

    /// <summary>The router said what became of it.</summary>
    public static readonly string Settled = $"state > {Received}";

    /// <summary>Its sender called it acute.</summary>
    public static readonly string SaidAcute = $"urgency = {((int)Urgency.Acute).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The number of a state.</summary>
    public static string Of(OutcomeState state) => ((int)state).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a kind of team.</summary>
    public static string Of(TeamKind kind) => ((int)kind).ToString(CultureInfo.InvariantCulture);
}
