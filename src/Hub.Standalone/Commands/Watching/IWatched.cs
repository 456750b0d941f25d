namespace Hub.Standalone.Commands.Watching;

/// <summary>What can be looked at again and again.</summary>
internal interface IWatched
{
    /// <summary>Looks once. What is away is part of what is seen, never an exception.</summary>
    Task<WatchLook> LookAsync(CancellationToken cancellationToken);
}
