using Hub.Desk.Frame;
using Hub.Desk.Link;

namespace Hub.Desk.WieIsWie;

/// <summary>Areas, teams and focuspunten, open to all: whole from the server, without any script.</summary>
internal static class WieIsWiePages
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder desk)
        => desk.MapGet("wie-is-wie", async (DirectoryOfHub directory, string? gemeente, CancellationToken cancellationToken)
            => Screen.Of<WieIsWiePage>(
                (nameof(WieIsWiePage.Names), await directory.GetAsync(cancellationToken)), (nameof(WieIsWiePage.Asked), gemeente)));
}
