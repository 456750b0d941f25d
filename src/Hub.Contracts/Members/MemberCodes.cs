namespace Hub.Contracts.Members;

/// <summary>Codes in answers about members, that a program tells apart.</summary>
public static class MemberCodes
{
    /// <summary>Nobody who holds the team's key has admitted this device yet.</summary>
    public const string Pending = "member-pending";

    /// <summary>This device is no member any more.</summary>
    public const string Removed = "member-removed";

    /// <summary>The member's term is over.</summary>
    public const string Expired = "member-expired";

    /// <summary>This staff code is a member's, who signs in with a device: nobody else acts under it.</summary>
    public const string ActorIsMember = "actor-is-member";

    /// <summary>Another member has this staff code already.</summary>
    public const string ActorTaken = "actor-taken";

    /// <summary>Too many ask to join this team already.</summary>
    public const string TooMany = "too-many-ask";

    /// <summary>The invitation was used, is over, or is another team's.</summary>
    public const string NoInvitation = "no-invitation";

    /// <summary>What was asked cannot be done where the member is now.</summary>
    public const string WrongStanding = "wrong-standing";
}
