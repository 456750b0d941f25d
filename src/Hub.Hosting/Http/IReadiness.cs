namespace Hub.Hosting.Http;

/// <summary>A part that must work before the process may be given work.</summary>
public interface IReadiness
{
    /// <summary>Its name, for operators.</summary>
    string Name { get; }

    /// <summary>Whether it works now. Answers within a second or so.</summary>
    ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken);
}
