using System.Collections.Concurrent;

namespace Hub.System.Tests.Canary;

/// <summary>Keeps every answer with its headers as text, and to what, whoever asks.</summary>
internal sealed class AnswerKeeper(ConcurrentQueue<(string Place, string Text)> answers)
    : DelegatingHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        answers.Enqueue(
            (
                $"answer to {request.Method} {request.RequestUri?.AbsolutePath}",
                $"{answer}\n{await answer.Content.ReadAsStringAsync(cancellationToken)}"));
        return answer;
    }
}
