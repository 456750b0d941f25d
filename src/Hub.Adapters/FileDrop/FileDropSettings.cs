namespace Hub.Adapters.FileDrop;

/// <summary>Where the file drops are.</summary>
/// <param name="Folder">The folder with a folder per partner: <c>file-drop</c> in the data folder.</param>
/// <param name="Interval">How often the hub looks.</param>
internal sealed record FileDropSettings(string Folder, TimeSpan Interval);
