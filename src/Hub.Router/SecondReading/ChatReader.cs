using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using Hub.Configuration.Readers;
using Hub.Deciding.SecondReading;

namespace Hub.Router.SecondReading;

/// <summary>
/// A language model over the OpenAI-compatible chat API. Words go to its one address, which stands on the list: it follows no redirect,
/// uses
/// no proxy, keeps no cookie and passes no trace on.
/// </summary>
internal sealed class ChatReader : ISecondReader
{
    private const int LargestAnswer = 64 * 1024;
    private readonly SecondReaderSettings settings;
    private readonly ChatSettings chat;
    private readonly Uri address;
    private readonly HttpClient http;

    /// <summary>Creates a reader; asks nothing yet.</summary>
    /// <exception cref="InvalidOperationException">Its address is not on the list.</exception>
    public ChatReader(SecondReaderSettings settings, ChatSettings chat)
    {
        (this.settings, this.chat) = (settings, chat);
        address = new Uri(chat.Address.AbsoluteUri.TrimEnd('/') + "/chat/completions");
        if (!settings.Allows(address))
        {
            throw new InvalidOperationException("The address of the second reader is not on the list.");
        }
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // who asks ends it
            MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    /// <inheritdoc/>
    public async Task<ReaderAnswer> AskAsync(ReaderQuestion question, CancellationToken cancellationToken)
    {
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var text = question.Text is { } words && words.Length > settings.Characters ? words[..settings.Characters] : question.Text;
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(ChatForm.Question(chat.Model, text ?? "", mark))
            {
                Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) },
            },
        };
        request.Headers.Authorization = chat.Key is { } key ? new AuthenticationHeaderValue("Bearer", key.Require()) : null;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.StatusCode != HttpStatusCode.OK ? ReaderAnswer.None(ReaderFailure.Refused)
                : ChatForm.Opinion(await response.Content.ReadAsByteArrayAsync(cancellationToken), mark, settings.ToString()) is { } opinion
                    ? ReaderAnswer.Of(opinion) : ReaderAnswer.None(ReaderFailure.Form);
        }
        catch (HttpRequestException fault)
        {
            return ReaderAnswer.None(fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? ReaderFailure.Form
                : ReaderFailure.Away);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
