namespace Hub.Hosting.Bus;

/// <summary>TLS to the broker. A wrong chain or host name always fails; there is no setting that accepts one.</summary>
public sealed class BusTlsSettings
{
    /// <summary>Whether to use TLS. Default false, allowed on loopback only.</summary>
    public bool Enabled { get; set; }

    /// <summary>The name that the broker's certificate must carry. Default: the broker's host.</summary>
    public string? ServerName { get; set; }

    /// <summary>PEM file of the authority that signed the broker's certificate. Default: the machine's own trust.</summary>
    public string? AuthorityFile { get; set; }

    /// <summary>PEM file with this worker's certificate and key. Default: none, user name and password only.</summary>
    public string? CertificateFile { get; set; }
}
