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

    /// <summary>Sends it to each address of the contact.</summary>
    /// <exception cref="NoticeNotSentException">A channel did not take it. What went out before is sent once more with the next
    /// try.</exception>
    public async Task SendAsync(NoticeContact contact, Notice notice, CancellationToken cancellationToken)
    {
        if (contact.Webhook is { } webhook)
        {
            await PostAsync(webhook, contact.WebhookToken?.Require(), notice, cancellationToken);
        }
        if (!contact.Mail.IsEmpty && settings.Notices.Mail is { } mail)
        {
            await MailAsync(mail, contact, notice, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task PostAsync(Uri webhook, string? token, Notice notice, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook)
        {
            Content = new StringContent(Body(notice), Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new NoticeNotSentException("webhook.refused");
            }
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException
            && !cancellationToken.IsCancellationRequested))
        {
            throw new NoticeNotSentException("webhook.unreachable");
        }
    }

    private static async Task MailAsync(MailSettings mail, NoticeContact contact, Notice notice, CancellationToken cancellationToken)
    {
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
                using var message = Message(mail.From, address, notice);
                await client.SendAsync(message, cancellationToken);
            }
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && ReasonOf(fault) is { } reason)
        {
            throw new NoticeNotSentException(reason);
        }
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

    private static string? ReasonOf(Exception fault) => fault switch
    {
        SslHandshakeException or System.Security.Authentication.AuthenticationException or NotSupportedException => "mail.tls",
        MailKit.Security.AuthenticationException or SaslException => "mail.login",
        SmtpCommandException or ServiceNotAuthenticatedException => "mail.refused",
        SocketException or IOException or TimeoutException or ProtocolException or OperationCanceledException
            or ServiceNotConnectedException => "mail.unreachable",
        _ => null,
    };
}
