using System.Net.Http.Headers;
using System.Text.Json;
using Hub.Configuration;

namespace Hub.Standalone.Demo;

/// <summary>
/// The partners' side of the demo: sends samples to the doors, each with its own API key, or lays them in the partner's folder.
/// </summary>
internal sealed class DemoPartners(Uri address, IReadOnlyDictionary<string, string> keys, DemoDrop drop) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private readonly HashSet<(Guid, int)> seen = [];

    /// <summary>Sends one sample.</summary>
    public async Task<DemoAnswer> SendAsync(DemoSample sample, CancellationToken cancellationToken)
        => sample.Path == DemoDrop.Path
            ? Answer(sample, await drop.ResultAsync(sample, cancellationToken))
            : await PostAsync(sample, cancellationToken);

    private async Task<DemoAnswer> PostAsync(DemoSample sample, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, sample.Path)
        {
            Content = new ByteArrayContent(sample.BodyWith(keys[sample.Partner])),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(sample.ContentType);
        request.Headers.Add("X-API-Key", keys[sample.Partner]);
        using var answer = await client.SendAsync(request, cancellationToken);
        using var body = Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        var receipt = Receipt(body?.RootElement);
        return Answer(
            sample,
            new(
                (int)answer.StatusCode, receipt?.Id, receipt?.Revision ?? 0,
                receipt is null ? Fault(body?.RootElement, (int)answer.StatusCode) : null));
    }

    private DemoAnswer Answer(DemoSample sample, DemoOutcome outcome)
        => new(
            sample, outcome.Status, outcome.ReceiptId, outcome.Revision, outcome.Fault,
            outcome.ReceiptId is { } id && !seen.Add((id, outcome.Revision)));

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static JsonDocument? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Open311 answers with a list and names the receipt after its own standard.
    private static (Guid Id, int Revision)? Receipt(JsonElement? root)
    {
        var one = root is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : root;
        if (one is not { ValueKind: JsonValueKind.Object } answer)
        {
            return null;
        }
        foreach (var name in (string[])["receiptId", "token", "service_request_id"])
        {
            if (answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && Guid.TryParse(value.GetString(), out var id))
            {
                return (id, answer.TryGetProperty("revision", out var revision) && revision.TryGetInt32(out var number) ? number : 1);
            }
        }
        return null;
    }

    private static string Fault(JsonElement? root, int status)
    {
        if (root is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("errors", out var errors)
            && errors.GetArrayLength() > 0)
        {
            var error = errors[0];
            var code = error.TryGetProperty("code", out var named) ? $"{named.GetString()}: " : "";
            return $"{code}{error.GetProperty("field").GetString()} {RuleWords.Dutch(error.GetProperty("rule").GetString()!)}";
        }
        return root is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
            && list[0].TryGetProperty("description", out var told)
            ? RuleWords.Dutch(told.GetString()!)
            : $"HTTP {status}";
    }
}
