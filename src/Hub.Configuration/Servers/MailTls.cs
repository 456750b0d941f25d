namespace Hub.Configuration.Servers;

/// <summary>How the line to a mail server is secured.</summary>
public enum MailTls
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Not; for a server on this machine.</summary>
    None,

    /// <summary>From plain to TLS before anything is said; without TLS nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Implicit,
}
