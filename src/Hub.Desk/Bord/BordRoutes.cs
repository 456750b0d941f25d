using Hub.Contracts.Signals;
using Hub.Desk.Frame;

namespace Hub.Desk.Bord;

/// <summary>The addresses of the board's screens. None holds a partner's own number: that may be a citizen's.</summary>
internal static class BordRoutes
{
    /// <summary>The parts on the board itself.</summary>
    public const string Parts = $"{DeskRoutes.Bord}#onderdelen";

    /// <summary>The queues on the board itself.</summary>
    public const string Queues = $"{DeskRoutes.Bord}#wachtrijen";

    /// <summary>The partners on the board itself.</summary>
    public const string Partners = $"{DeskRoutes.Bord}#partners";

    /// <summary>One alarm.</summary>
    public static string Alarm(Guid id) => $"{DeskRoutes.Bord}/alarm/{id:D}";

    /// <summary>What became of one signal, by its id, its receipt's or a delivery's.</summary>
    public static string Signal(Guid id) => $"{DeskRoutes.Bord}/signaal/{id:D}";

    /// <summary>What is parked; of one cause or partner where one is given.</summary>
    public static string Parked(string? code = null, PartnerId? partner = null)
        => DeskRoutes.BordGeparkeerd + Query(("oorzaak", code), ("partner", partner?.Value));

    /// <summary>One of it.</summary>
    public static string ParkedOne(Guid id) => $"{DeskRoutes.BordGeparkeerd}/{id:D}";

    /// <summary>Signals; of a partner or in a state where one is given.</summary>
    public static string Signals(string? partner = null, string? state = null, string? before = null)
        => DeskRoutes.BordSignalen + Query(("partner", partner), ("besluit", state), ("voor", before));

    /// <summary>A query of what is there.</summary>
    public static string Query(params ReadOnlySpan<(string Name, string? Value)> all)
    {
        var found = "";
        foreach (var (name, value) in all)
        {
            found += string.IsNullOrEmpty(value) ? "" : $"{(found.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }
        return found;
    }
}
