namespace Hub.Router.Members;

/// <summary>How an act on the members of a team ended.</summary>
internal enum MemberResult
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such membership in this team.</summary>
    NotFound,

    /// <summary>It is past or before the point where this can be done.</summary>
    WrongStanding,

    /// <summary>Another member has this staff code.</summary>
    ActorTaken,

    /// <summary>Too many ask already.</summary>
    TooMany,

    /// <summary>The invitation counts no more.</summary>
    NoInvitation,

    /// <summary>The team is none, or its municipality lists no such role.</summary>
    NoPerson,

    /// <summary>A device's public key is none that the hub takes.</summary>
    WrongKey,

    /// <summary>The mail address is none, or of a domain that the installation does not list.</summary>
    WrongMail,

    /// <summary>What was wrapped is not for this team, member or key.</summary>
    WrongSeal,
}
