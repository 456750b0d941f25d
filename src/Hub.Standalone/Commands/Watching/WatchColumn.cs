namespace Hub.Standalone.Commands.Watching;

/// <summary>A column of a table on the screen.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Rank">How soon it goes where there is no room: the highest first; 0 stays.</param>
/// <param name="Right">Whether it stands to the right, as figures do.</param>
internal sealed record WatchColumn(string Title, int Rank = 0, bool Right = false);
