namespace Hub.Contracts.TeamInbox;

/// <summary>Codes of the team inbox that a team's program tells apart.</summary>
public static class InboxCodes
{
    /// <summary>The state of what was taken back from a team.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Answer: this cannot be done at the point where the delivery is.</summary>
    public const string WrongState = "wrong-state";

    /// <summary>Answer: another person of the team has taken it up.</summary>
    public const string Taken = "taken";

    /// <summary>Answer: the hub holds no content of it any more.</summary>
    public const string ContentGone = "content-gone";

    /// <summary>The state of a delivery that somebody decided by hand, and the answer to who decides it otherwise after that.</summary>
    public const string Decided = "decided";

    /// <summary>Answer: somebody of the team has just laid it with who stands above, or did so before with another.</summary>
    public const string Raised = "raised";

    /// <summary>Answer: nobody stands above who did not hear of it.</summary>
    public const string NobodyAbove = "nobody-above";

    /// <summary>Answer: nobody would read the remark; nothing was done.</summary>
    public const string NoReader = "no-reader";

    /// <summary>Answer: the municipality that it should go to is not on this hub.</summary>
    public const string NotOnHub = "not-on-hub";

    /// <summary>
    /// Answer: to another municipality a matter goes through the triage of that municipality, and to no other team of it.
    /// </summary>
    public const string OtherMunicipality = "other-municipality";

    /// <summary>Answer: it lies, or would go, outside the areas that the team coordinates.</summary>
    public const string OutsideAreas = "outside-areas";

    /// <summary>Answer: no case can be made of this public matter: the hub keeps no original of it for the team that asks.</summary>
    public const string NoOriginal = "no-original";

    /// <summary>The field of that answer where it is the municipality's own choice that none are kept.</summary>
    public const string ByMunicipality = "municipality";
}
