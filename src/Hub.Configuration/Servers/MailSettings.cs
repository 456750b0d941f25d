namespace Hub.Configuration.Servers;

/// <summary>The mail server that sends notices (SMTP, RFC 5321). Its certificate is always checked, against the machine's store.</summary>
/// <param name="Host">Its name.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Port">Its port. Default 587.</param>
/// <param name="Tls">How the line is secured. Default <c>startTls</c> (RFC 3207); <c>none</c> only on this machine.</param>
/// <param name="User">The account; default none.</param>
/// <param name="Password">Its password; required with an account.</param>
public sealed record MailSettings(
    string Host, string From, int Port = 587, MailTls Tls = MailTls.StartTls, string? User = null, SecretSource? Password = null);
