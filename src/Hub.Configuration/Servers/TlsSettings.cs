namespace Hub.Configuration.Servers;

/// <summary>TLS to a server. The chain and the host name are always checked; there is no setting that skips it.</summary>
/// <param name="ServerName">The name that the certificate must have; null takes the host.</param>
/// <param name="CaFile">Certificate authority in PEM, relative to the configuration folder; null takes the machine's store.</param>
/// <param name="ClientCertificateFile">The hub's own certificate in PEM; null for none.</param>
/// <param name="ClientKeyFile">Its private key in PEM.</param>
public sealed record TlsSettings(
    string? ServerName = null, string? CaFile = null, string? ClientCertificateFile = null, string? ClientKeyFile = null);
