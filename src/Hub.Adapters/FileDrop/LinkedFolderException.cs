namespace Hub.Adapters.FileDrop;

/// <summary>A link, or something else, stands where a partner's folder should be.</summary>
internal sealed class LinkedFolderException() : IOException("A folder of the file drop is a link, or no folder.");
