using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Hub.Desk.Link;

/// <summary>The one way from the desk to the hub: over HTTP, as any team's own program would, with the token that the browser signed.</summary>
internal sealed class HubLink(HttpClient http, Func<Uri> address)
{
    private const int LargestAnswer = 4 * 1024 * 1024;

    /// <summary>A client with short patience: a person waits for it.</summary>
    /// <param name="certificateFile">A certificate that is good besides those that the machine trusts; null for none.</param>
    public static HttpClient Client(string? certificateFile)
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(3), PooledConnectionLifetime = TimeSpan.FromMinutes(2), AllowAutoRedirect = false, UseCookies = false };
        if (certificateFile is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, errors) => errors == SslPolicyErrors.None || IsOwn(certificateFile, shown);
        }
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = LargestAnswer };
    }

    /// <summary>Asks the hub.</summary>
    /// <param name="method">How.</param>
    /// <param name="path">An address that the hub has; never one that a browser made up.</param>
    /// <param name="bearer">The token; null where none is asked.</param>
    /// <param name="body">JSON; empty for none.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<HubAnswer> SendAsync(HttpMethod method, string path, string? bearer, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(address(), path));
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }
        if (!body.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return new HubAnswer((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HubAnswer.Away;
        }
    }

    // Read at each handshake, of which there are few: a renewed certificate counts at once.
    private static bool IsOwn(string certificateFile, X509Certificate? shown)
    {
        using var own = X509CertificateLoader.LoadCertificateFromFile(certificateFile);
        return shown is not null && own.GetRawCertData().AsSpan().SequenceEqual(shown.GetRawCertData());
    }
}
