using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Hub.Contracts.Members;
using Hub.Hosting.Http;

namespace Hub.Desk.Link;

/// <summary>
/// The one way from the desk to the hub: over HTTP, as any team's own program would, with the token that the browser signed.
/// </summary>
internal sealed class HubLink(HttpClient http, Func<Uri> address)
{
    private const int LargestAnswer = 4 * 1024 * 1024;

    /// <summary>A client with short patience: a person waits for it.</summary>
    /// <param name="certificateFile">A certificate that is good besides those that the machine trusts; null for none.</param>
    public static HttpClient Client(string? certificateFile)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        if (certificateFile is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, errors) => errors == SslPolicyErrors.None
                || IsOwn(certificateFile, shown);
        }
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = LargestAnswer };
    }

    /// <summary>Asks the hub, for nobody who signed in at an identity provider.</summary>
    public Task<HubAnswer> SendAsync(HttpMethod method, string path, string? bearer, ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken)
        => SendAsync(method, path, bearer, body, person: null, cancellationToken);

    /// <summary>Asks the hub.</summary>
    /// <param name="method">How.</param>
    /// <param name="path">An address that the hub has; never one that a browser made up.</param>
    /// <param name="bearer">The token; null where none is asked.</param>
    /// <param name="body">JSON; empty for none.</param>
    /// <param name="person">Who signed in at an identity provider; null for nobody.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public Task<HubAnswer> SendAsync(
        HttpMethod method, string path, string? bearer, ReadOnlyMemory<byte> body, SignedInPerson? person,
        CancellationToken cancellationToken)
        => SendAsync(method, path, bearer, body, "application/json", person, cancellationToken);

    /// <summary>Asks the hub, with a body of another kind.</summary>
    public async Task<HubAnswer> SendAsync(
        HttpMethod method, string path, string? bearer, ReadOnlyMemory<byte> body, string mediaType, SignedInPerson? person,
        CancellationToken cancellationToken)
    {
        using var request = Request(method, path, bearer);
        if (person is not null)
        {
            request.Headers.Add(MemberRoutes.Person, person.Token);
        }
        if (!body.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        }
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return new HubAnswer(
                (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "",
                await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception fault) when (fault is HttpRequestException
            || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HubAnswer.Away;
        }
    }

    /// <summary>Passes a browser's call on, and the answer back; a refusal in words.</summary>
    /// <param name="context">The call.</param>
    /// <param name="method">How.</param>
    /// <param name="path">An address that the hub has; never one that a browser made up.</param>
    /// <param name="bearer">What proves who calls; null where nothing can.</param>
    /// <param name="largestBody">The most bytes that may be sent.</param>
    /// <param name="refusal">The words for a refusal of the hub.</param>
    public async Task PassAsync(
        HttpContext context, HttpMethod method, string path, string? bearer, int largestBody, Func<HubAnswer, Refusal> refusal)
    {
        using var body = await RequestBody.ReadAsync(context, largestBody);
        var answer = body is null ? new HubAnswer(413, "", [])
            : await SendAsync(method, path, bearer, body.Bytes, SignedInPerson.Of(context), context.RequestAborted);
        if (!answer.IsGood)
        {
            await InboxDoors.RefuseAsync(context, refusal(answer));
            return;
        }
        context.Response.StatusCode = answer.Status;
        if (answer.Body.Length > 0)
        {
            context.Response.ContentType = answer.MediaType;
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    /// <summary>
    /// Gives on what the hub sends, as it comes, until it ends. The answer where the hub refused: nothing was given on then.
    /// </summary>
    /// <param name="path">An address that the hub has.</param>
    /// <param name="bearer">What proves who listens.</param>
    /// <param name="response">Where it goes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<HubAnswer> StreamAsync(string path, string bearer, HttpResponse response, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, path, bearer);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                return new HubAnswer((int)answer.StatusCode, "", []);
            }
            response.ContentType = answer.Content.Headers.ContentType?.ToString();
            response.Headers["X-Accel-Buffering"] = "no"; // proxies that would hold it back until there is more
            await using var from = await answer.Content.ReadAsStreamAsync(cancellationToken);
            var piece = new byte[8 * 1024];
            while (await from.ReadAsync(piece, cancellationToken) is > 0 and var length)
            {
                await response.Body.WriteAsync(piece.AsMemory(0, length), cancellationToken);
                await response.Body.FlushAsync(cancellationToken);
            }
            return new HubAnswer((int)answer.StatusCode, "", []);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HubAnswer.Away;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string? bearer)
    {
        var request = new HttpRequestMessage(method, new Uri(address(), path));
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }
        return request;
    }

    // Read at each handshake, of which there are few: a renewed certificate counts at once.
    private static bool IsOwn(string certificateFile, X509Certificate? shown)
    {
        using var own = X509CertificateLoader.LoadCertificateFromFile(certificateFile);
        return shown is not null && own.GetRawCertData().AsSpan().SequenceEqual(shown.GetRawCertData());
    }
}
