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

    /// <summary>The mail address is none, or not of a domain that the installation lists.</summary>
    public const string WrongMail = "wrong-mail";

    /// <summary>What was asked cannot be done where the member is now.</summary>
    public const string WrongStanding = "wrong-standing";

    /// <summary>The municipality has an identity provider, and the call brought no token of it.</summary>
    public const string SignInFirst = "sign-in-first";

    /// <summary>The identity provider's token is over, or proves nothing.</summary>
    public const string SignInOver = "sign-in-over";

    /// <summary>Who signed in is not the person to whom this member's device is bound.</summary>
    public const string OtherPerson = "other-person";

    /// <summary>The identity provider does not say (any more) that this person may be in this team under this role.</summary>
    public const string NotGranted = "not-granted";

    /// <summary>The member was admitted before there was an identity provider: its device is bound to nobody.</summary>
    public const string Unbound = "member-unbound";

    /// <summary>The identity provider does not answer, so that nobody knows who asks.</summary>
    public const string ProviderAway = "provider-away";
}
