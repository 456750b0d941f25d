namespace Hub.Router.FollowUp;

/// <summary>How a team's act ended.</summary>
internal enum FollowUpResult
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Done now, or done before: the outcome is the same.</summary>
    Done,
    /// <summary>There is no such delivery for this team.</summary>
    NotFound,
    /// <summary>The delivery is past or before the point where this can be done.</summary>
    WrongState,
    /// <summary>A case goes on only sealed anew for its next reader, which the acting team alone can do.</summary>
    ContentRequired,
    /// <summary>The team that it should go to is not there, or may not have it.</summary>
    UnknownTeam,
    /// <summary>No person stands behind the act.</summary>
    NoPerson,
}
