using Hub.Contracts;
using Hub.Contracts.Signals;

namespace Hub.Testing.Deciding;

/// <summary>Codes as configuration writes them.</summary>
internal static class PlannedCodes
{
    public static string Of(TeamKind kind) => WireCode.Of(kind);
}
