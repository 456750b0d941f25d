namespace Hub.Hosting.Http;

/// <summary>A part that must work before the process may be given work.</summary>
public interface IReadiness
{
    /// <summary>Its name, for operators.</summary>
    string Name { get; }

    /// <summary>Whether signals cannot be taken in without it. Default false.</summary>
    bool IsForIntake => false;

    /// <summary>Whether it works now. Answers within a second or so.</summary>
    ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken);
}
