using Hub.Contracts.Signals;
using Hub.Router.Disclosure;

namespace Hub.Router.Tests.Routing;

/// <summary>Codes as configuration writes them.</summary>
internal static class PlannedCodes
{
    public static string Of(TeamKind kind) => Codes.Of(kind);
}
