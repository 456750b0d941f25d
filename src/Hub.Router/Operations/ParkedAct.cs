namespace Hub.Router.Operations;

/// <summary>What an operator can do with something that is parked.</summary>
internal enum ParkedAct
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Have it tried again.</summary>
    Replay,
    /// <summary>Delete it for good; its partner stays the owner.</summary>
    Discard,
}
