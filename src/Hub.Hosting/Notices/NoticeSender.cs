using System.Net.Http.Headers;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Configuration.Servers;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Hub.Hosting.Notices;

/// <summary>Sends a notice over the channels of a contact: mail, webhook or both.</summary>
public sealed class NoticeSender(HubSettings settings) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Longest,
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <summary>Sends it to each address of the contact; false where some did not take it. Those that did are not bothered again.</summary>
    /// <exception cref="NoticeNotSentException">No address took it.</exception>
    public async Task<bool> SendAsync(NoticeContact contact, Notice notice, CancellationToken cancellationToken)
    {
        var (taken, fault) = (0, (NoticeNotSentException?)null);
        if (contact.Webhook is { } webhook)
        {
            fault = await PostAsync(webhook, contact.WebhookToken, notice, cancellationToken);
            taken += fault is null ? 1 : 0;
        }
        if (!contact.Mail.IsEmpty && settings.Notices.Mail is { } mail)
        {
            var (mailed, refused) = await MailAsync(mail, contact, notice, cancellationToken);
            (taken, fault) = (taken + mailed, refused ?? fault);
        }
        return fault is null || (taken > 0 ? false : throw fault);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<NoticeNotSentException?> PostAsync(
        Uri webhook, SecretSource? token, Notice notice, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook)
        {
            Content = new StringContent(Body(notice), Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        try
        {
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token.Require());
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode ? null : new NoticeNotSentException("webhook.refused");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever a setting or an answer does to the client: it was not sent, and nothing else may fall over it.
            return new NoticeNotSentException("webhook.unreachable");
        }
    }

    private static async Task<(int Taken, NoticeNotSentException? Fault)> MailAsync(
        MailSettings mail, NoticeContact contact, Notice notice, CancellationToken cancellationToken)
    {
        var (taken, fault) = (0, (NoticeNotSentException?)null);
        using var client = new SmtpClient { Timeout = (int)Longest.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, SecurityOf(mail.Tls), cancellationToken);
            if (mail.User is { } user)
            {
                await client.AuthenticateAsync(Encoding.UTF8, user, mail.Password!.Require(), cancellationToken);
            }
            foreach (var address in contact.Mail)
            {
                try
                {
                    using var message = Message(mail.From, address, notice);
                    await client.SendAsync(message, cancellationToken);
                    taken++;
                }
                catch (SmtpCommandException)
                {
                    fault = new NoticeNotSentException("mail.refused"); // this address; the next may be good
                }
            }
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception other) when (!cancellationToken.IsCancellationRequested)
        {
            fault = taken < contact.Mail.Length ? new NoticeNotSentException(ReasonOf(other)) : null; // else only the goodbye failed
        }
        return (taken, fault);
    }

    // "text" is what chat services show of a webhook.
    private static string Body(Notice notice)
    {
        var body = (JsonObject)notice.Json.DeepClone();
        body["text"] = string.Join("\n\n", [notice.Subject, .. notice.Lines]);
        return body.ToJsonString();
    }

    private static MimeMessage Message(string from, string to, Notice notice)
    {
        var message = new MimeMessage(
            [new MailboxAddress("Hub", from)], [MailboxAddress.Parse(to)], notice.Subject,
            new TextPart("plain") { Text = string.Join("\r\n\r\n", notice.Lines) + "\r\n" });
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no absence notice answers it
        if (notice.IsAcute)
        {
            message.Importance = MessageImportance.High;
        }
        return message;
    }

    private static SecureSocketOptions SecurityOf(MailTls tls) => tls switch
    {
        MailTls.None => SecureSocketOptions.None,
        MailTls.Implicit => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static string ReasonOf(Exception fault) => fault switch
    {
        SslHandshakeException or System.Security.Authentication.AuthenticationException or NotSupportedException => "mail.tls",
        SocketException or IOException or TimeoutException or ProtocolException or OperationCanceledException
            or ServiceNotConnectedException => "mail.unreachable",
        MailKit.Security.AuthenticationException or SaslException or InvalidOperationException => "mail.login",
        _ => "mail.refused",
    };
}
